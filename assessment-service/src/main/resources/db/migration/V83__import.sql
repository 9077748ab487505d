-- A file of assessments that somebody sends, line by line. Its row is the lock of whoever applies its lines, one batch after the
-- other in their order. countries (null: all) and may_validate are the sender's reach and role when it was last sent to.
CREATE TABLE import (
    id           uuid PRIMARY KEY,
    person       uuid NOT NULL REFERENCES person,
    countries    text[],
    may_validate boolean NOT NULL,
    created_at   timestamptz NOT NULL,
    moved_at     timestamptz NOT NULL, -- when something last became of it; who has waited longest is next
    retry_at     timestamptz,
    failures     integer NOT NULL DEFAULT 0,
    done         integer NOT NULL DEFAULT 0, -- the number of the last line that was applied
    accepted     integer NOT NULL DEFAULT 0,
    unchanged    integer NOT NULL DEFAULT 0,
    refused      integer NOT NULL DEFAULT 0,
    UNIQUE (id, person)
);
CREATE INDEX import_of_person_in_order ON import (person, created_at, id);

-- Its lines by their numbers in the file, blank ones left out. What a line says is confidential and goes once it is applied; what
-- became of it stays until the import is swept.
CREATE TABLE import_line (
    import_id     uuid NOT NULL,
    number        integer NOT NULL CHECK (number > 0),
    person        uuid NOT NULL,
    content       bytea, -- null: it is applied, or it was longer than a line may be
    key           text,
    outcome       text CHECK (outcome IN ('ACCEPTED', 'UNCHANGED', 'REFUSED')), -- null: it is not applied yet
    assessment_id uuid,
    problem       text,
    PRIMARY KEY (import_id, number),
    FOREIGN KEY (import_id, person) REFERENCES import (id, person) ON DELETE CASCADE,
    CHECK (outcome IS NULL OR content IS NULL),
    CHECK ((outcome = 'REFUSED') = (problem IS NOT NULL))
);

-- That a file has come to its end: beside the import's row, whose lock a sender need not wait for.
CREATE TABLE import_received (
    import_id   uuid PRIMARY KEY,
    person      uuid NOT NULL,
    received_at timestamptz NOT NULL,
    FOREIGN KEY (import_id, person) REFERENCES import (id, person) ON DELETE CASCADE
);

-- Which key a sender has given which content; that it is bound tells a repeated line from a new one, and so it stays.
CREATE TABLE import_key (
    person        uuid NOT NULL REFERENCES person,
    round         text NOT NULL REFERENCES round,
    key           text NOT NULL,
    fingerprint   bytea NOT NULL CHECK (length(fingerprint) = 32),
    assessment_id uuid NOT NULL,
    PRIMARY KEY (person, round, key)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON import TO ${serving_role};
GRANT SELECT, INSERT, UPDATE ON import_line TO ${serving_role};
GRANT SELECT, INSERT ON import_received, import_key TO ${serving_role};

-- A line may be broken and say no country: they are whose they are, and seen by nobody else but the work in the background.
DO $$
DECLARE
    owned text;
    own CONSTANT text := $policy$
        (SELECT current_setting('mnr.everywhere', true) = 'on')
        OR person = (SELECT nullif(current_setting('mnr.person', true), '')::uuid)$policy$;
BEGIN
    FOREACH owned IN ARRAY ARRAY['import', 'import_line', 'import_received', 'import_key'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own ON %I TO ${serving_role} USING (%2$s) WITH CHECK (%2$s)', owned, own);
    END LOOP;
END $$;

-- Who is forgotten leaves nothing behind that only they could ask for, whoever forgets them.
CREATE FUNCTION import_forgets() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    DELETE FROM import WHERE person = NEW.id;
    DELETE FROM import_key WHERE person = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER import_forgets AFTER UPDATE OF subject ON person
    FOR EACH ROW WHEN (NEW.subject IS NULL AND OLD.subject IS NOT NULL)
    EXECUTE FUNCTION import_forgets();
