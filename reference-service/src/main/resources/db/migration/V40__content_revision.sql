-- How often what everybody may read has changed: one row, which each writer raises and each replica looks at.
CREATE TABLE content_revision (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    revision bigint  NOT NULL
);

INSERT INTO content_revision (revision) VALUES (0);

GRANT SELECT, UPDATE (revision) ON content_revision TO ${serving_role};
