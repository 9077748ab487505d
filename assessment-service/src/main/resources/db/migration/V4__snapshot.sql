-- What of an assessment is published: status and phase per sub-domain, consent, revision. No free text, no person.
CREATE TABLE snapshot (
    assessment_id uuid PRIMARY KEY REFERENCES assessment,
    revision      bigint NOT NULL,
    validated_at  timestamptz NOT NULL,
    aggregates    boolean NOT NULL,
    profile       text NOT NULL CHECK (profile IN ('NOBODY', 'PARTNERS', 'PUBLIC')),
    answers       jsonb NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON snapshot TO ${serving_role};
