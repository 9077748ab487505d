-- Each thing that a country has said about what it allows; the assessment names the latest. Who said so, and by what right, may
-- have to be forgotten one day: the history has a hash of both over a salt, and nothing else has them. person is who wrote it down.
CREATE TABLE consent_statement (
    id            uuid PRIMARY KEY,
    assessment_id uuid NOT NULL,
    number        integer NOT NULL CHECK (number > 0),
    country       text NOT NULL,
    person        uuid NOT NULL REFERENCES person,
    given_by      text,
    mandate       text,
    salt          bytea,
    text_version  text NOT NULL,
    aggregates    boolean NOT NULL,
    profile       text NOT NULL CHECK (profile IN ('NOBODY', 'PARTNERS', 'PUBLIC')),
    stated_at     timestamptz NOT NULL,
    UNIQUE (assessment_id, number),
    FOREIGN KEY (assessment_id, country) REFERENCES assessment (id, country),
    CONSTRAINT consent_statement_is_named_or_forgotten CHECK (num_nonnulls(given_by, mandate, salt) IN (0, 3))
);

GRANT SELECT, INSERT ON consent_statement TO ${serving_role};

INSERT INTO consent_statement
SELECT gen_random_uuid(), id, 1, country, submitters[cardinality(submitters)], consent_by, consent_mandate,
    uuid_send(gen_random_uuid()), consent_text_version, consent_aggregates, consent_profile, submitted_at
FROM assessment
WHERE consent_aggregates IS NOT NULL;

-- with the columns goes the check that names them
ALTER TABLE assessment ADD COLUMN consent_statement uuid REFERENCES consent_statement;
UPDATE assessment a SET consent_statement = s.id FROM consent_statement s WHERE s.assessment_id = a.id;
ALTER TABLE assessment
    DROP COLUMN consent_by,
    DROP COLUMN consent_mandate,
    DROP COLUMN consent_text_version,
    DROP COLUMN consent_aggregates,
    DROP COLUMN consent_profile,
    ADD CONSTRAINT assessment_is_submitted_by_somebody CHECK (
        state IN ('DRAFT', 'WITHDRAWN')
        OR (cardinality(submitters) > 0 AND submitted_at IS NOT NULL AND consent_statement IS NOT NULL));

-- Who is forgotten takes along the names that they wrote down, whoever forgets them: nobody else may change a statement.
CREATE FUNCTION consent_statement_forgets() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    UPDATE consent_statement SET given_by = NULL, mandate = NULL, salt = NULL WHERE person = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER consent_statement_forgets AFTER UPDATE OF subject ON person
    FOR EACH ROW WHEN (NEW.subject IS NULL AND OLD.subject IS NOT NULL)
    EXECUTE FUNCTION consent_statement_forgets();
