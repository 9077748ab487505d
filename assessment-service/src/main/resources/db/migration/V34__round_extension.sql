-- More time for one country, beyond the end of its round. A country has one at most; who gave it last, and why.
CREATE TABLE round_extension (
    round      text NOT NULL REFERENCES round,
    country    text NOT NULL,
    until      timestamptz NOT NULL,
    reason     text NOT NULL,
    granted_by uuid NOT NULL REFERENCES person,
    granted_at timestamptz NOT NULL,
    PRIMARY KEY (round, country)
);

GRANT SELECT, INSERT, UPDATE ON round_extension TO ${serving_role};
