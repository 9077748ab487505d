-- How far each projection has come: moved in the transaction of the effect, so that the database alone knows.
CREATE TABLE projection_offset (
    projection  text    NOT NULL,
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    topic_id    uuid    NOT NULL, -- a recreated topic has the same name and another id
    next_offset bigint  NOT NULL,
    applied_at  timestamptz,
    PRIMARY KEY (projection, topic, partition)
);

-- Records that could not be applied. A later record of the key, once applied, supersedes them.
CREATE TABLE parked_record (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    projection    text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    topic_id      uuid        NOT NULL,
    record_offset bigint      NOT NULL,
    key           text,
    revision      bigint,
    headers       jsonb       NOT NULL,
    value         bytea,
    reason        text        NOT NULL,
    parked_at     timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PARKED', 'SUPERSEDED')),
    UNIQUE (projection, topic, partition, topic_id, record_offset)
);

CREATE INDEX parked_record_waiting ON parked_record (projection, topic, key) WHERE state = 'PARKED';

GRANT SELECT, INSERT, UPDATE ON projection_offset, parked_record TO ${serving_role};
