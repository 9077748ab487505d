CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic      text        NOT NULL,
    key        text        NOT NULL,
    event_id   text        NOT NULL,
    event_time timestamptz NOT NULL,
    data       bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000); -- a queue: nearly all its rows are dead ones

-- The term of the relay that may delete from the outbox; each relay that takes over begins the next one.
CREATE TABLE outbox_relay (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    term     bigint NOT NULL
);

INSERT INTO outbox_relay (term) VALUES (0);

GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, outbox_relay TO ${serving_role};
