-- Copies of the reference service's editions; only what answering needs: phases, order, and the ids of the statements.
CREATE TABLE replica_edition (
    framework text NOT NULL,
    edition   text NOT NULL,
    revision  bigint NOT NULL,
    state     text NOT NULL,
    phases    text[] NOT NULL,
    PRIMARY KEY (framework, edition)
);

-- The sub-domains that the head names, in the edition's order, each with the digest of the part that belongs to it.
CREATE TABLE replica_edition_outline (
    framework  text NOT NULL,
    edition    text NOT NULL,
    sub_domain text NOT NULL,
    ordinal    integer NOT NULL,
    digest     text NOT NULL,
    PRIMARY KEY (framework, edition, sub_domain),
    FOREIGN KEY (framework, edition) REFERENCES replica_edition
);

-- No reference to the head: a part may arrive first.
CREATE TABLE replica_edition_part (
    framework  text NOT NULL,
    edition    text NOT NULL,
    sub_domain text NOT NULL,
    revision   bigint NOT NULL,
    digest     text NOT NULL,
    statements text[] NOT NULL,
    PRIMARY KEY (framework, edition, sub_domain)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON replica_edition, replica_edition_outline, replica_edition_part TO ${serving_role};
