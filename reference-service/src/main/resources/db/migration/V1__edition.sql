-- An edition is one immutable document; what is read out of it is not stored beside it.
CREATE TABLE edition (
    framework    text        NOT NULL,
    code         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('PUBLISHED')),
    title        text        NOT NULL,
    digest       text        NOT NULL,
    document     text        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (framework, code)
);

GRANT SELECT, INSERT ON edition TO ${serving_role};
