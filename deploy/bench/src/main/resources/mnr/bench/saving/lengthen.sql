-- Adds :entries to the history of each of the assessments, as many saves of the same answer would: each entry's hash is of the
-- one before and of its own text, and the assessment's row has the end of the chain.
CREATE FUNCTION pg_temp.lengthen(lengthened uuid, entries integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    last public.history;
    content jsonb;
BEGIN
    SELECT * INTO last FROM public.history WHERE assessment_id = lengthened ORDER BY seq DESC LIMIT 1;
    content := last.entry::jsonb;
    FOR i IN 1..entries LOOP
        last.seq := last.seq + 1;
        last.entry := (content || jsonb_build_object('seq', last.seq))::text;
        last.hash := sha256(last.hash || convert_to(last.entry, 'UTF8'));
        INSERT INTO public.history VALUES (last.*);
    END LOOP;
    UPDATE public.assessment SET history_seq = last.seq, history_hash = last.hash WHERE id = lengthened;
END $$;
