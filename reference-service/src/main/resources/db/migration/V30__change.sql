-- What changed of countries, schemes and memberships, who did it, and when. Nobody takes anything back from it.
CREATE TABLE reference_change (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    changed_at     timestamptz NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('COUNTRY', 'SCHEME', 'MEMBERSHIPS')),
    scheme         text,
    country        text,
    cause          text        NOT NULL CHECK (cause IN ('SHIPPED', 'WRITTEN', 'IMPORTED', 'DERIVED')),
    -- the subject of a token; null for what ships with the service
    changed_by     text,
    -- the first day whose groups are other ones
    effective_from date,
    -- JSON; before is null for what was not there
    before         text,
    after          text        NOT NULL,
    CHECK ((kind IN ('SCHEME', 'MEMBERSHIPS')) = (scheme IS NOT NULL)),
    CHECK ((kind IN ('COUNTRY', 'MEMBERSHIPS')) = (country IS NOT NULL))
);
CREATE INDEX reference_change_by_scheme ON reference_change (scheme, country, id);
CREATE INDEX reference_change_by_country ON reference_change (country, id);

GRANT SELECT, INSERT ON reference_change TO ${serving_role};
