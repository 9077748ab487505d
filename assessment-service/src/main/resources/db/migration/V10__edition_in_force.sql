-- What is in force of an edition: the last of its heads whose parts were all held, with the statements that they had then.
-- A newer head whose parts are late takes nothing from the rounds that run.
ALTER TABLE replica_edition
    ADD COLUMN arrived_revision bigint NOT NULL DEFAULT 0,
    ADD COLUMN arrived_phases text[] NOT NULL DEFAULT '{}';

CREATE TABLE replica_edition_arrived (
    framework  text NOT NULL,
    edition    text NOT NULL,
    sub_domain text NOT NULL,
    ordinal    integer NOT NULL,
    statements text[] NOT NULL,
    PRIMARY KEY (framework, edition, sub_domain),
    FOREIGN KEY (framework, edition) REFERENCES replica_edition
);

GRANT SELECT, INSERT, UPDATE, DELETE ON replica_edition_arrived TO ${serving_role};

-- What is whole already: its records do not come again.
UPDATE replica_edition e
SET arrived_revision = revision, arrived_phases = phases
WHERE (
    SELECT bool_and(p.framework IS NOT NULL)
    FROM replica_edition_outline o
    LEFT JOIN replica_edition_part p USING (framework, edition, sub_domain, digest)
    WHERE (o.framework, o.edition) = (e.framework, e.edition));

INSERT INTO replica_edition_arrived (framework, edition, sub_domain, ordinal, statements)
SELECT framework, edition, sub_domain, o.ordinal, p.statements
FROM replica_edition_outline o
JOIN replica_edition_part p USING (framework, edition, sub_domain, digest)
JOIN replica_edition e USING (framework, edition)
WHERE e.arrived_revision > 0;
