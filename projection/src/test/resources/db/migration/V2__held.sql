-- What the tests project: the newest state of each key, and how many records were handed over in committed batches.
CREATE TABLE held (
    projection text   NOT NULL,
    key        text   NOT NULL,
    revision   bigint NOT NULL,
    text       text   NOT NULL CHECK (text <> 'forbidden'),
    PRIMARY KEY (projection, key)
);

CREATE TABLE tally (
    projection text PRIMARY KEY,
    records    bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON held, tally TO ${serving_role};
