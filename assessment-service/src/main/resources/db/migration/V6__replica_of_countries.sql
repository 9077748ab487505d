-- Copies of the reference service's countries: which codes exist.
CREATE TABLE replica_country (
    country  text PRIMARY KEY,
    revision bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON replica_country TO ${serving_role};
