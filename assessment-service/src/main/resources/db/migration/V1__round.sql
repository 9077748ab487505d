-- A campaign. Scope is the explicit list of the invited countries: what was meant by a default then does not move later.
CREATE TABLE round (
    code           text PRIMARY KEY CHECK (code ~ '^[A-Z0-9][A-Z0-9_]{0,19}$'),
    framework      text NOT NULL,
    edition        text NOT NULL,
    reference_date date NOT NULL,
    opens_at       timestamptz NOT NULL,
    closes_at      timestamptz NOT NULL,
    state          text NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED')),
    scope          text[] NOT NULL CHECK (cardinality(scope) > 0),
    demo           boolean NOT NULL,
    changed_at     timestamptz NOT NULL,
    version        bigint NOT NULL,
    revision       bigint NOT NULL,
    CHECK (closes_at > opens_at)
);

GRANT SELECT, INSERT, UPDATE ON round TO ${serving_role};
