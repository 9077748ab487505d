-- All that an answer may say beside its phase: what it rests on, where the country wants to be by when, who leads. Nobody has
-- said any of it before. Rows that are saved often keep room for their next state on the same page.
ALTER TABLE response
    ADD COLUMN evidence jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN target_phase text,
    ADD COLUMN target_date date,
    ADD COLUMN priority text CHECK (priority IN ('LOW', 'MEDIUM', 'HIGH')),
    ADD COLUMN lead_ministry text,
    ADD CONSTRAINT response_dates_a_target CHECK (target_date IS NULL OR target_phase IS NOT NULL),
    SET (fillfactor = 80);
ALTER TABLE assessment SET (fillfactor = 80);
