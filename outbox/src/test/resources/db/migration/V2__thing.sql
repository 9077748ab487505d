-- What the tests change: a key whose row is locked while its event is appended.
CREATE TABLE thing (
    key      text PRIMARY KEY,
    revision bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON thing TO ${serving_role};
