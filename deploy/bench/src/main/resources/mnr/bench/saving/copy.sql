-- A copy of the tables that a save changes, with all that PostgreSQL does for each row of them: indexes, checks, references,
-- triggers, room left on pages. To be run with search_path = public, so that names in definitions are without a schema.
CREATE SCHEMA bench;

DO $$
DECLARE
    original text;
    definition text;
    definitions text[] := '{}';
BEGIN
    FOREACH original IN ARRAY ARRAY['assessment', 'response', 'history'] LOOP
        EXECUTE format('CREATE TABLE bench.%1$I (LIKE public.%1$I INCLUDING ALL)', original);
        FOR definition IN SELECT unnest(reloptions) FROM pg_class WHERE oid = original::regclass LOOP
            EXECUTE format('ALTER TABLE bench.%I SET (%s)', original, definition);
        END LOOP;
        EXECUTE format('INSERT INTO bench.%1$I SELECT * FROM public.%1$I', original);
        definitions := definitions || ARRAY(
            SELECT format('ALTER TABLE %I ADD %s', original, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE conrelid = original::regclass AND contype = 'f');
        definitions := definitions || ARRAY(
            SELECT pg_get_triggerdef(oid, true)
            FROM pg_trigger WHERE tgrelid = original::regclass AND NOT tgisinternal);
    END LOOP;
    -- from here on the same names mean the copies
    PERFORM set_config('search_path', 'bench, public', true);
    FOREACH definition IN ARRAY definitions LOOP
        EXECUTE definition;
    END LOOP;
END $$;

-- The assessments that are saved in, numbered from 0, and their sub-domains.
CREATE TABLE bench.sheet (
    number     integer NOT NULL,
    ordinal    integer NOT NULL,
    assessment uuid NOT NULL,
    sub_domain text NOT NULL,
    PRIMARY KEY (number, ordinal)
);
