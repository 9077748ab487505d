-- What became of each assessment, entry by entry. The text of an entry holds all of it; its hash is the SHA-256 of the hash
-- before and these very bytes, the first one's of 32 zero bytes and the assessment's id. The columns beside it repeat what is
-- looked for. The assessment's row, which every change takes as its lock, has the head, so that a missing end shows.
ALTER TABLE assessment
    ADD CONSTRAINT assessment_is_of_a_country UNIQUE (id, country),
    ADD COLUMN history_seq bigint,
    ADD COLUMN history_hash bytea;

CREATE TABLE history (
    assessment_id uuid NOT NULL,
    seq           bigint NOT NULL CHECK (seq > 0),
    country       text NOT NULL,
    at            timestamptz NOT NULL,
    person        uuid REFERENCES person, -- null: nobody did it, as with a baseline
    action        text NOT NULL,
    sub_domain    text,
    entry         text NOT NULL,
    hash          bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (assessment_id, seq),
    FOREIGN KEY (assessment_id, country) REFERENCES assessment (id, country)
);

GRANT SELECT, INSERT ON history TO ${serving_role};

CREATE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'history is only ever added to' USING ERRCODE = 'restrict_violation';
END $$;

-- always: also for the owner, and also where replication or a restore turns other triggers off
CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION history_stays();
ALTER TABLE history ENABLE ALWAYS TRIGGER history_stays;

-- What there was before anybody kept a history, as it stands.
WITH baseline AS (
    SELECT id, country, version, date_trunc('microseconds', now()) AS at, jsonb_build_object(
        'action', 'BASELINE',
        'assessment', id,
        'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'facts', jsonb_build_object('state', state),
        'responses', (
            SELECT coalesce(jsonb_agg(
                jsonb_build_object(
                    'subDomain', r.sub_domain,
                    'state', jsonb_strip_nulls(jsonb_build_object(
                        'confidence', r.confidence,
                        'phase', r.phase,
                        'rationale', r.rationale,
                        'reason', r.reason,
                        'savedAt', to_char(r.saved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        'status', r.status,
                        'ticks', nullif(r.ticks, '{}'),
                        'version', r.version)))
                ORDER BY r.ordinal), '[]')
            FROM response r
            WHERE r.assessment_id = a.id),
        'seq', 1,
        'version', version)::text AS entry
    FROM assessment a)
INSERT INTO history (assessment_id, seq, country, at, action, entry, hash)
SELECT id, 1, country, at, 'BASELINE', entry, sha256(
    sha256(decode(repeat('00', 32), 'hex') || convert_to(id::text, 'UTF8')) || convert_to(entry, 'UTF8'))
FROM baseline;

UPDATE assessment a
SET history_seq = h.seq, history_hash = h.hash
FROM history h
WHERE h.assessment_id = a.id;

ALTER TABLE assessment
    ALTER COLUMN history_seq SET NOT NULL,
    ALTER COLUMN history_hash SET NOT NULL;
