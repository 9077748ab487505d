-- Authors, submitters and reviewers as persons. Until now they were subjects of the one issuer that there was. Submitters are
-- all there ever were: who has submitted once stays one when somebody else submits again.
-- A version before this one cannot write these columns: it fails rather than keep somebody whom nobody looks for there.
INSERT INTO person (id, issuer, subject)
SELECT gen_random_uuid(), rtrim('${issuer}', '/'), subject
FROM (
    SELECT unnest(authors) AS subject FROM assessment
    UNION
    SELECT submitted_by FROM assessment
    UNION
    SELECT validated_by FROM assessment) known
WHERE subject IS NOT NULL;

ALTER TABLE assessment RENAME authors TO author_subjects;
ALTER TABLE assessment RENAME validated_by TO validated_by_subject;
ALTER TABLE assessment
    ADD COLUMN authors uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN submitters uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN validated_by uuid REFERENCES person;

UPDATE assessment a
SET authors = ARRAY(
        SELECT p.id
        FROM unnest(a.author_subjects) WITH ORDINALITY AS author (subject, place)
        JOIN person p USING (subject)
        ORDER BY place),
    submitters = ARRAY(SELECT p.id FROM person p WHERE p.subject = a.submitted_by),
    validated_by = (SELECT p.id FROM person p WHERE p.subject = a.validated_by_subject);

-- with them go the checks that name them
ALTER TABLE assessment
    DROP COLUMN author_subjects,
    DROP COLUMN submitted_by,
    DROP COLUMN validated_by_subject;
ALTER TABLE assessment
    ADD CONSTRAINT assessment_is_submitted_by_somebody CHECK (
        state = 'DRAFT'
        OR (cardinality(submitters) > 0 AND submitted_at IS NOT NULL AND consent_aggregates IS NOT NULL)),
    ADD CONSTRAINT assessment_is_validated_by_somebody CHECK (
        state <> 'VALIDATED' OR (validated_by IS NOT NULL AND validated_at IS NOT NULL));
