-- An assessment may be returned, and it may be withdrawn, handed in before or not. Its validated_by and validated_at belong to
-- what is in force: they stay while that is amended, and go when it is withdrawn.
ALTER TABLE assessment
    DROP CONSTRAINT assessment_state_check,
    DROP CONSTRAINT assessment_is_submitted_by_somebody,
    ADD CONSTRAINT assessment_state_check CHECK (
        state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'VALIDATED', 'WITHDRAWN')),
    ADD CONSTRAINT assessment_is_submitted_by_somebody CHECK (
        state IN ('DRAFT', 'WITHDRAWN')
        OR (cardinality(submitters) > 0 AND submitted_at IS NOT NULL AND consent_aggregates IS NOT NULL)),
    ADD CONSTRAINT assessment_is_not_in_force_withdrawn CHECK (state <> 'WITHDRAWN' OR validated_at IS NULL);

-- What is published says that nothing is in force any more, and says so for good. published_at is when its revision came to be,
-- which was its validation until now.
ALTER TABLE snapshot
    ADD COLUMN state text NOT NULL DEFAULT 'VALIDATED',
    ADD COLUMN published_at timestamptz,
    ALTER COLUMN validated_at DROP NOT NULL,
    ALTER COLUMN aggregates DROP NOT NULL,
    ALTER COLUMN profile DROP NOT NULL,
    ALTER COLUMN answers DROP NOT NULL;
UPDATE snapshot SET published_at = validated_at;
ALTER TABLE snapshot
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN published_at SET NOT NULL,
    ADD CONSTRAINT snapshot_is_whole_or_withdrawn CHECK (
        num_nonnulls(validated_at, aggregates, profile, answers)
            = CASE state WHEN 'VALIDATED' THEN 4 WHEN 'WITHDRAWN' THEN 0 END
        AND state IN ('VALIDATED', 'WITHDRAWN'));
