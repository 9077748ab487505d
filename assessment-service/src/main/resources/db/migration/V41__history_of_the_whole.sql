-- The few entries that are not about one sub-domain, found among the many that are.
CREATE INDEX history_of_the_whole ON history (assessment_id, seq) WHERE sub_domain IS NULL;
