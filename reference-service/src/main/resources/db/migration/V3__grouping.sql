CREATE TABLE grouping_scheme (
    code      text PRIMARY KEY,
    name      text NOT NULL,
    exclusive boolean NOT NULL,
    -- the two schemes that a crossing is derived from
    crosses_first  text REFERENCES grouping_scheme,
    crosses_second text REFERENCES grouping_scheme,
    CHECK ((crosses_first IS NULL) = (crosses_second IS NULL))
);

CREATE TABLE country_group (
    scheme  text NOT NULL REFERENCES grouping_scheme,
    ordinal int  NOT NULL,
    code    text NOT NULL,
    name    text NOT NULL,
    parent  text,
    PRIMARY KEY (scheme, ordinal)
);

-- At the leaf only; derived rows of a crossing included, so that every scheme is read alike.
CREATE TABLE membership (
    scheme     text NOT NULL REFERENCES grouping_scheme,
    country    text NOT NULL REFERENCES country,
    group_code text NOT NULL,
    valid_from date NOT NULL,
    -- exclusive; null goes on until further notice
    valid_to   date CHECK (valid_to > valid_from),
    PRIMARY KEY (scheme, country, group_code, valid_from)
);
CREATE INDEX membership_by_group ON membership (scheme, group_code);

GRANT SELECT, INSERT, UPDATE ON grouping_scheme TO ${serving_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON country_group, membership TO ${serving_role};
