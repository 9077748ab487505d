package mnr.reporting.intake;

import jakarta.inject.Singleton;

import mnr.projection.StateRecord;
import mnr.projection.UnreadableRecordException;
import mnr.projection.database.Database;
import mnr.reporting.replica.Json;

/** Rounds: which edition, reference date and scope their positions are counted with. */
@Singleton
class RoundsProjection extends CellProjection {

    private static final String TOPIC = "mnr.assessment.rounds.v1";

    private static final String STORE = """
            insert into round (round, revision, framework, edition, reference_date, opens_at, closes_at, state, scope,
                               demo)
            select * from jsonb_to_recordset(?::jsonb) as r (
              round text, revision bigint, framework text, edition text, "referenceDate" date, "opensAt" timestamptz,
              "closesAt" timestamptz, state text, scope text[], demo boolean)
            on conflict (round) do update set
              revision = excluded.revision, framework = excluded.framework, edition = excluded.edition,
              reference_date = excluded.reference_date, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
              state = excluded.state, scope = excluded.scope, demo = excluded.demo
            where round.revision < excluded.revision""";

    private final Recount recount;
    private final Database database;
    private final Newest<RoundRecord> newest = newest();

    RoundsProjection(IntakeLock lock, Recount recount, Database database) {
        super("rounds", TOPIC, lock);
        this.recount = recount;
        this.database = database;
    }

    @Override
    public void apply(StateRecord record) throws UnreadableRecordException {
        newest.add(Wire.read(record, RoundRecord.class));
    }

    @Override
    public void flush() {
        recount.around(
                Affected.rounds(
                        newest.records().stream().map(RoundRecord::round).toList()),
                () -> database.update(STORE, Json.write(newest.records())));
    }
}
