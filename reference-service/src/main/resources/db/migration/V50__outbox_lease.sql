-- Which replica relays, and until when without a sign of life; beside the term that it began.
ALTER TABLE outbox_relay
    ADD COLUMN holder     text,
    ADD COLUMN held_until timestamptz NOT NULL DEFAULT '-infinity';

-- How far each partition holds what the outbox has let go, moved by the statement that deletes the rows.
CREATE TABLE outbox_position (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
);

GRANT SELECT, INSERT, UPDATE ON outbox_position TO ${serving_role};
