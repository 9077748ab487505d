-- What is in force of an assessment was reviewed here, or came validated from elsewhere: then nobody here has submitted or
-- validated it, until an amendment is.
ALTER TABLE assessment
    ADD COLUMN origin text NOT NULL DEFAULT 'ENTERED' CHECK (origin IN ('ENTERED', 'IMPORTED')),
    DROP CONSTRAINT assessment_is_submitted_by_somebody,
    DROP CONSTRAINT assessment_is_validated_by_somebody,
    ADD CONSTRAINT assessment_is_submitted_by_somebody CHECK (
        state IN ('DRAFT', 'WITHDRAWN')
        OR (state = 'VALIDATED' AND origin = 'IMPORTED')
        OR (cardinality(submitters) > 0 AND submitted_at IS NOT NULL AND consent_statement IS NOT NULL)),
    ADD CONSTRAINT assessment_is_validated_by_somebody CHECK (
        state <> 'VALIDATED' OR (validated_at IS NOT NULL AND (validated_by IS NOT NULL OR origin = 'IMPORTED')));
