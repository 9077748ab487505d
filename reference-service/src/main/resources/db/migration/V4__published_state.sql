-- What was last published under each key of a state topic: the digest tells whether its content has changed since.
CREATE TABLE published_state (
    topic    text   NOT NULL,
    key      text   NOT NULL,
    revision bigint NOT NULL,
    digest   text   NOT NULL,
    PRIMARY KEY (topic, key)
);

GRANT SELECT, INSERT, UPDATE ON published_state TO ${serving_role};
