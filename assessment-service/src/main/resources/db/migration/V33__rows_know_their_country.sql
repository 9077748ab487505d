-- The country beside each row of it, so that who may see a row is told by the row itself.
ALTER TABLE response ADD COLUMN country text;
UPDATE response r SET country = a.country FROM assessment a WHERE a.id = r.assessment_id;
ALTER TABLE response
    ALTER COLUMN country SET NOT NULL,
    DROP CONSTRAINT response_assessment_id_fkey,
    ADD FOREIGN KEY (assessment_id, country) REFERENCES assessment (id, country);

ALTER TABLE snapshot ADD COLUMN country text;
UPDATE snapshot s SET country = a.country FROM assessment a WHERE a.id = s.assessment_id;
ALTER TABLE snapshot
    ALTER COLUMN country SET NOT NULL,
    DROP CONSTRAINT snapshot_assessment_id_fkey,
    ADD FOREIGN KEY (assessment_id, country) REFERENCES assessment (id, country);
