-- The second wall: the serving role sees and writes the rows of the countries that its transaction names, whatever a statement
-- forgets to ask. Nothing named, nothing seen; and any other role but the owner sees nothing at all. The settings are read once a
-- statement, which the nested SELECTs are for, so that the indexes of the lists are used as before.
-- Each table with a country column gets its policies from this procedure, also those of later migrations; copies of the reference
-- service's data, which are no country's own, have none.
CREATE PROCEDURE raise_wall(walled regclass) LANGUAGE plpgsql AS $$
DECLARE
    in_reach CONSTANT text := $policy$
        (SELECT current_setting('mnr.everywhere', true) = 'on')
        OR country = ANY ((SELECT string_to_array(current_setting('mnr.countries', true), ','))::text[])$policy$;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY reads_in_reach ON %s FOR SELECT TO ${serving_role} USING (%s)', walled, in_reach);
    EXECUTE format('CREATE POLICY adds_in_reach ON %s FOR INSERT TO ${serving_role} WITH CHECK (%s)', walled, in_reach);
    EXECUTE format('CREATE POLICY changes_in_reach ON %s FOR UPDATE TO ${serving_role} USING (%2$s) WITH CHECK (%2$s)',
        walled, in_reach);
    EXECUTE format('CREATE POLICY deletes_in_reach ON %s FOR DELETE TO ${serving_role} USING (%s)', walled, in_reach);
END $$;

REVOKE ALL ON PROCEDURE raise_wall FROM PUBLIC;

CALL raise_wall('assessment');
CALL raise_wall('response');
CALL raise_wall('snapshot');
CALL raise_wall('history');
CALL raise_wall('response_kept');
CALL raise_wall('review_comment');
CALL raise_wall('consent_statement');
CALL raise_wall('lifecycle_sequence');
CALL raise_wall('round_extension');
