-- The list of one round's assessments comes in the order of their creation, page by page, without a sort.
CREATE INDEX assessment_of_round_in_order ON assessment (round, created_at, id);
