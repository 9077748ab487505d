-- The revision of the last fact that was told of each country. Facts are keyed by country, and two of its assessments may be
-- acted on in the same microsecond: the row is the lock under which each draws its own.
CREATE TABLE lifecycle_sequence (
    country  text PRIMARY KEY,
    revision bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON lifecycle_sequence TO ${serving_role};
