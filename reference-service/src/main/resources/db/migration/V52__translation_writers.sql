-- All who have changed a translation's texts since it was last reviewed, whoever came last: none of them reviews it. Of
-- what was written before only who came last is known, in edited_by.
ALTER TABLE translation ADD COLUMN written_by uuid[] NOT NULL DEFAULT '{}';

ALTER TABLE translation ADD CHECK (reviewed_by <> ALL (written_by));
