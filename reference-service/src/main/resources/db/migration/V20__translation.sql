-- An edition's texts in another language: one document, by key, with the source text that each was made from.
CREATE TABLE translation (
    framework    text        NOT NULL,
    edition      text        NOT NULL,
    language     text        NOT NULL,
    review_state text        NOT NULL CHECK (review_state IN ('UNREVIEWED', 'REVIEWED')),
    texts        text        NOT NULL,
    -- how many, so that nobody has to read them to know
    translated   int         NOT NULL,
    -- null: it came with the service
    edited_by    text,
    edited_at    timestamptz NOT NULL,
    reviewed_by  text,
    reviewed_at  timestamptz,
    PRIMARY KEY (framework, edition, language),
    -- a draft that is dropped takes its translations along
    FOREIGN KEY (framework, edition) REFERENCES edition (framework, code) ON DELETE CASCADE,
    CHECK ((review_state = 'REVIEWED') = (reviewed_by IS NOT NULL)),
    CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
    -- four eyes
    CHECK (reviewed_by <> edited_by)
);

GRANT SELECT, INSERT, UPDATE ON translation TO ${serving_role};
