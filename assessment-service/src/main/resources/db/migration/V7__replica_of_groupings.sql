-- Copies of the reference service's groupings: who belongs to WORLD on a date, and whose regions a reviewer has.
CREATE TABLE replica_scheme (
    scheme      text PRIMARY KEY,
    revision    bigint NOT NULL,
    memberships integer NOT NULL,
    digest      text NOT NULL
);

CREATE TABLE replica_scheme_country (
    scheme   text NOT NULL,
    country  text NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (scheme, country)
);

CREATE TABLE replica_membership (
    scheme     text NOT NULL,
    country    text NOT NULL,
    group_code text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    PRIMARY KEY (scheme, country, group_code, valid_from),
    FOREIGN KEY (scheme, country) REFERENCES replica_scheme_country
);
CREATE INDEX replica_membership_by_group ON replica_membership (scheme, group_code);

GRANT SELECT, INSERT, UPDATE, DELETE ON replica_scheme, replica_scheme_country, replica_membership TO ${serving_role};
