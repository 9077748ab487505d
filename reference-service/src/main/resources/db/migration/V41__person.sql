-- Who writes anything here, by an id of our own: what keeps the id for good keeps nobody's name. Forgetting somebody empties
-- issuer and subject and leaves the id, so that nothing that names it has to be written anew.
CREATE TABLE person (
    id      uuid PRIMARY KEY,
    issuer  text,
    subject text,
    CONSTRAINT person_is_unique UNIQUE (issuer, subject),
    CONSTRAINT person_is_known_or_not CHECK ((issuer IS NULL) = (subject IS NULL))
);

GRANT SELECT, INSERT, UPDATE (issuer, subject) ON person TO ${serving_role};
