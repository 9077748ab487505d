-- What a reviewer said when it returned an assessment: of one sub-domain, or of the whole. Reviews are numbered from 1.
CREATE TABLE review_comment (
    assessment_id uuid NOT NULL,
    review        integer NOT NULL CHECK (review > 0),
    place         integer NOT NULL CHECK (place > 0),
    country       text NOT NULL,
    sub_domain    text,
    text          text NOT NULL,
    person        uuid NOT NULL REFERENCES person,
    given_at      timestamptz NOT NULL,
    PRIMARY KEY (assessment_id, review, place),
    FOREIGN KEY (assessment_id, country) REFERENCES assessment (id, country),
    FOREIGN KEY (assessment_id, sub_domain) REFERENCES response
);

GRANT SELECT, INSERT ON review_comment TO ${serving_role};
