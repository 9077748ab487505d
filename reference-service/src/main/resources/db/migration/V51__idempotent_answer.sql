-- What a request with a key was answered, for as long as it can be sent again; written in the transaction of what it did. Who
-- sent it, the key and what was sent are here as SHA-256 digests alone; the body is the answer, meant for its owner.
CREATE TABLE idempotent_answer (
    scope       text PRIMARY KEY,
    owner       text NOT NULL,
    fingerprint text NOT NULL,
    status      integer NOT NULL CHECK (status BETWEEN 200 AND 499),
    headers     jsonb NOT NULL,
    body        text NOT NULL,
    countries   text[] NOT NULL,
    kept_until  timestamptz NOT NULL
);
CREATE INDEX idempotent_answer_by_owner ON idempotent_answer (owner);
CREATE INDEX idempotent_answer_by_end ON idempotent_answer (kept_until);

-- Seen is what belongs to whom the transaction names, and by a sweep, which says that it is one, everything.
ALTER TABLE idempotent_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_the_caller ON idempotent_answer TO ${serving_role}
    USING (owner = (SELECT current_setting('mnr.caller', true)))
    WITH CHECK (owner = (SELECT current_setting('mnr.caller', true)));
CREATE POLICY found_by_a_sweep ON idempotent_answer FOR SELECT TO ${serving_role}
    USING ((SELECT current_setting('mnr.sweeping', true)) = 'on');
CREATE POLICY swept ON idempotent_answer FOR DELETE TO ${serving_role}
    USING ((SELECT current_setting('mnr.sweeping', true)) = 'on');

GRANT SELECT, INSERT, UPDATE, DELETE ON idempotent_answer TO ${serving_role};
