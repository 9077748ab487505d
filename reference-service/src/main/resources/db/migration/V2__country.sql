CREATE TABLE country (
    iso3 text PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'),
    iso2 text CHECK (iso2 ~ '^[A-Z]{2}$'),
    m49  text CHECK (m49 ~ '^[0-9]{3}$'),
    name text NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON country TO ${serving_role};
