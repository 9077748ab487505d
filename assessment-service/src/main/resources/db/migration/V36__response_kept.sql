-- The answers in force while they are amended: each row of response as it was then, whatever columns it has. Discarding the
-- amendment puts them back; validating or withdrawing it drops them.
CREATE TABLE response_kept (
    assessment_id uuid NOT NULL,
    sub_domain    text NOT NULL,
    country       text NOT NULL,
    content       jsonb NOT NULL,
    PRIMARY KEY (assessment_id, sub_domain),
    FOREIGN KEY (assessment_id, country) REFERENCES assessment (id, country)
);

GRANT SELECT, INSERT, DELETE ON response_kept TO ${serving_role};
