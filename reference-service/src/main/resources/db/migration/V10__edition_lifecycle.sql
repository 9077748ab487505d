-- An edition begins as a draft, which can be replaced and dropped, and ends retired. Who did what is kept with it; what
-- ships with the service was created and edited by nobody here.
ALTER TABLE edition
    DROP CONSTRAINT edition_state_check,
    ADD CONSTRAINT edition_state_check CHECK (state IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    ALTER COLUMN published_at DROP NOT NULL,
    ADD COLUMN created_by   text,
    ADD COLUMN created_at   timestamptz,
    ADD COLUMN edited_by    text,
    ADD COLUMN edited_at    timestamptz,
    ADD COLUMN published_by text,
    ADD COLUMN retired_by   text,
    ADD COLUMN retired_at   timestamptz,
    ADD CONSTRAINT edition_draft_has_an_editor CHECK (state <> 'DRAFT' OR edited_by IS NOT NULL),
    ADD CONSTRAINT edition_is_published_once CHECK ((state = 'DRAFT') = (published_at IS NULL)),
    ADD CONSTRAINT edition_is_retired_once CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL)),
    -- four eyes
    ADD CONSTRAINT edition_publisher_is_not_its_editor CHECK (published_by <> edited_by);

GRANT UPDATE, DELETE ON edition TO ${serving_role};
