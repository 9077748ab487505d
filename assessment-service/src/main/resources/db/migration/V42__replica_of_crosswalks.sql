-- Copies of the reference service's crosswalks: which sub-domain of one edition is which of another, and how closely. What maps to
-- nothing has no row.
CREATE TABLE replica_crosswalk (
    framework    text NOT NULL,
    from_edition text NOT NULL,
    to_edition   text NOT NULL,
    revision     bigint NOT NULL,
    PRIMARY KEY (framework, from_edition, to_edition)
);

CREATE TABLE replica_mapping (
    framework       text NOT NULL,
    from_edition    text NOT NULL,
    to_edition      text NOT NULL,
    from_sub_domain text NOT NULL,
    to_sub_domain   text NOT NULL,
    strength        text NOT NULL,
    PRIMARY KEY (framework, from_edition, to_edition, from_sub_domain, to_sub_domain),
    FOREIGN KEY (framework, from_edition, to_edition) REFERENCES replica_crosswalk
);

GRANT SELECT, INSERT, UPDATE, DELETE ON replica_crosswalk, replica_mapping TO ${serving_role};
