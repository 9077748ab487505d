-- How the sub-domains of one published edition map to another's. Published editions never change, so that a crosswalk that
-- was without faults stays so.
CREATE TABLE crosswalk (
    framework    text        NOT NULL,
    edition      text        NOT NULL,
    from_edition text        NOT NULL,
    items        text        NOT NULL,
    edited_by    text        NOT NULL,
    edited_at    timestamptz NOT NULL,
    PRIMARY KEY (framework, edition, from_edition),
    FOREIGN KEY (framework, edition) REFERENCES edition (framework, code),
    FOREIGN KEY (framework, from_edition) REFERENCES edition (framework, code),
    CHECK (edition <> from_edition)
);
CREATE INDEX crosswalk_by_from ON crosswalk (framework, from_edition);

GRANT SELECT, INSERT, UPDATE ON crosswalk TO ${serving_role};
