-- The answer to one sub-domain, there from the assessment's creation, so that the first save has a version to match.
CREATE TABLE response (
    assessment_id uuid NOT NULL REFERENCES assessment,
    sub_domain    text NOT NULL,
    ordinal       integer NOT NULL,
    status        text NOT NULL CHECK (status IN ('UNANSWERED', 'ASSESSED', 'NOT_APPLICABLE', 'NOT_ASSESSED')),
    phase         text,
    reason        text,
    ticks         jsonb NOT NULL,
    rationale     text,
    confidence    text CHECK (confidence IN ('LOW', 'MEDIUM', 'HIGH')),
    version       bigint NOT NULL,
    saved_at      timestamptz,
    PRIMARY KEY (assessment_id, sub_domain),
    CHECK ((status = 'ASSESSED') = (phase IS NOT NULL)),
    CHECK ((status = 'NOT_APPLICABLE') = (reason IS NOT NULL))
);

GRANT SELECT, INSERT, UPDATE ON response TO ${serving_role};
