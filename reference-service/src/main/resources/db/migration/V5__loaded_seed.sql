-- Each unit of the content that ships with the service, as last loaded: the same again loads nothing.
CREATE TABLE loaded_seed (
    unit      text PRIMARY KEY,
    digest    text        NOT NULL,
    loaded_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON loaded_seed TO ${serving_role};
