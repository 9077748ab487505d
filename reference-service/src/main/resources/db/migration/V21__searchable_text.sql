-- The texts of editions and translations as they are searched. Derived, and written anew whenever they change.
CREATE TABLE searchable_text (
    framework text     NOT NULL,
    edition   text     NOT NULL,
    language  text     NOT NULL,
    ordinal   int      NOT NULL,
    key       text     NOT NULL,
    text      text     NOT NULL,
    words     tsvector NOT NULL,
    PRIMARY KEY (framework, edition, language, ordinal),
    FOREIGN KEY (framework, edition) REFERENCES edition (framework, code) ON DELETE CASCADE
);
CREATE INDEX searchable_text_words ON searchable_text USING gin (words);

GRANT SELECT, INSERT, DELETE ON searchable_text TO ${serving_role};
