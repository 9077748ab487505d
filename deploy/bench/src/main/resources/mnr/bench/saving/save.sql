\set own :client_id % :clients
\set number :own + :clients * random(0, (:assessments - 1 - :own) / :clients)
\set ordinal random(1, 20)
BEGIN;
SELECT a.id AS assessment, a.country AS country, s.sub_domain AS sub_domain, a.history_seq + 1 AS seq, pg_advisory_xact_lock_shared(1, hashtext(a.round)) AS locked FROM sheet s JOIN assessment a ON a.id = s.assessment WHERE s.number = :number AND s.ordinal = :ordinal FOR NO KEY UPDATE OF a \gset
UPDATE response SET status = 'ASSESSED', phase = :phase, ticks = :ticks, rationale = :rationale, confidence = 'MEDIUM', evidence = :evidence, target_phase = :phase, target_date = '2028-12-31', priority = 'HIGH', lead_ministry = :ministry, carried_over = NULL, version = version + 1, saved_at = clock_timestamp() WHERE assessment_id = :assessment AND sub_domain = :sub_domain;
UPDATE assessment SET version = version + 1, history_seq = :seq, history_hash = :hash WHERE id = :assessment;
INSERT INTO history (assessment_id, seq, country, at, person, action, sub_domain, entry, hash) VALUES (:assessment, :seq, :country, clock_timestamp(), :person, 'SAVED', :sub_domain, :entry, :hash);
COMMIT;
