-- The second wall behind the service: what is published stays as it is, whoever asks and by whatever code. Retiring is all
-- that can still happen to it.
CREATE FUNCTION keep_published_edition() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE'
        AND OLD.state = 'PUBLISHED'
        AND NEW.state = 'RETIRED'
        AND (NEW.framework, NEW.code, NEW.title, NEW.digest, NEW.document,
             NEW.created_by, NEW.created_at, NEW.edited_by, NEW.edited_at, NEW.published_by, NEW.published_at)
            IS NOT DISTINCT FROM
            (OLD.framework, OLD.code, OLD.title, OLD.digest, OLD.document,
             OLD.created_by, OLD.created_at, OLD.edited_by, OLD.edited_at, OLD.published_by, OLD.published_at) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'edition %/% is published and stays as it is', OLD.framework, OLD.code
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER edition_is_immutable
    BEFORE UPDATE OR DELETE ON edition
    FOR EACH ROW
    WHEN (OLD.state <> 'DRAFT')
EXECUTE FUNCTION keep_published_edition();
