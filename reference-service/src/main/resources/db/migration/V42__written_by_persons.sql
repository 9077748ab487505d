-- Until now they were subjects of the one issuer that there was. A version before this one cannot write these columns: it
-- fails rather than keep somebody where nobody looks for them.
INSERT INTO person (id, issuer, subject)
SELECT gen_random_uuid(), rtrim('${issuer}', '/'), subject
FROM (
    SELECT unnest(ARRAY[created_by, edited_by, published_by, retired_by]) AS subject FROM edition
    UNION
    SELECT unnest(ARRAY[edited_by, reviewed_by]) FROM translation
    UNION
    SELECT edited_by FROM crosswalk
    UNION
    SELECT changed_by FROM reference_change) known
WHERE subject IS NOT NULL;

CREATE FUNCTION person_of(name text) RETURNS uuid
    LANGUAGE sql STABLE AS
$$
SELECT id FROM person WHERE subject = name
$$;

-- the checks that two of them differ, and the trigger that keeps a published edition's, stay
ALTER TABLE edition
    ALTER COLUMN created_by TYPE uuid USING person_of(created_by),
    ALTER COLUMN edited_by TYPE uuid USING person_of(edited_by),
    ALTER COLUMN published_by TYPE uuid USING person_of(published_by),
    ALTER COLUMN retired_by TYPE uuid USING person_of(retired_by),
    ADD FOREIGN KEY (created_by) REFERENCES person,
    ADD FOREIGN KEY (edited_by) REFERENCES person,
    ADD FOREIGN KEY (published_by) REFERENCES person,
    ADD FOREIGN KEY (retired_by) REFERENCES person;

ALTER TABLE translation
    ALTER COLUMN edited_by TYPE uuid USING person_of(edited_by),
    ALTER COLUMN reviewed_by TYPE uuid USING person_of(reviewed_by),
    ADD FOREIGN KEY (edited_by) REFERENCES person,
    ADD FOREIGN KEY (reviewed_by) REFERENCES person;

ALTER TABLE crosswalk
    ALTER COLUMN edited_by TYPE uuid USING person_of(edited_by),
    ADD FOREIGN KEY (edited_by) REFERENCES person;

ALTER TABLE reference_change
    ALTER COLUMN changed_by TYPE uuid USING person_of(changed_by),
    ADD FOREIGN KEY (changed_by) REFERENCES person;

DROP FUNCTION person_of;
