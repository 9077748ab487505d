-- One country in one round, of one kind. The row is the lock of everything below it: each save and each action takes it
-- first. Authors are kept here, as the lock's holder adds to them, and an author stays one when somebody else saves over.
CREATE TABLE assessment (
    id                   uuid PRIMARY KEY,
    round                text NOT NULL REFERENCES round,
    country              text NOT NULL,
    kind                 text NOT NULL CHECK (kind IN ('SELF', 'SUPPORTED', 'PEER_REVIEW')),
    state                text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'VALIDATED')),
    version              bigint NOT NULL,
    authors              text[] NOT NULL,
    created_at           timestamptz NOT NULL,
    submitted_by         text,
    submitted_at         timestamptz,
    validated_by         text,
    validated_at         timestamptz,
    consent_by           text,
    consent_mandate      text,
    consent_text_version text,
    consent_aggregates   boolean,
    consent_profile      text CHECK (consent_profile IN ('NOBODY', 'PARTNERS', 'PUBLIC')),
    CONSTRAINT assessment_is_unique UNIQUE (country, round, kind),
    CHECK (state = 'DRAFT' OR (submitted_by IS NOT NULL AND submitted_at IS NOT NULL AND consent_aggregates IS NOT NULL)),
    CHECK (state <> 'VALIDATED' OR (validated_by IS NOT NULL AND validated_at IS NOT NULL))
);
CREATE INDEX assessment_in_order ON assessment (created_at, id);

GRANT SELECT, INSERT, UPDATE ON assessment TO ${serving_role};
