package mnr.reporting.intake;

import jakarta.inject.Singleton;

import mnr.projection.StateRecord;
import mnr.projection.UnreadableRecordException;

/** Validated responses become positions. */
@Singleton
class ValidatedProjection extends CellProjection {

    private static final String TOPIC = "mnr.assessment.validated.v1";

    private final Recount recount;
    private final Positions positions;
    private final Newest<ValidatedRecord> newest = newest();

    ValidatedProjection(IntakeLock lock, Recount recount, Positions positions) {
        super("validated", TOPIC, lock);
        this.recount = recount;
        this.positions = positions;
    }

    @Override
    public void apply(StateRecord record) throws UnreadableRecordException {
        newest.add(Wire.read(record, ValidatedRecord.class));
    }

    @Override
    public void flush() {
        recount.around(
                Affected.assessments(newest.records().stream()
                        .map(ValidatedRecord::assessment)
                        .toList()),
                () -> positions.store(newest.records()));
    }
}
