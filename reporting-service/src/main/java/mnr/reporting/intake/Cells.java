package mnr.reporting.intake;

import java.util.List;
import java.util.SortedMap;

import jakarta.inject.Singleton;

import mnr.projection.OwnTroubleException;
import mnr.projection.database.Database;
import mnr.projection.database.DatabaseException;
import mnr.reporting.cell.CellKey;
import mnr.reporting.cell.Kind;
import mnr.reporting.cell.Tally;
import mnr.reporting.replica.Json;

/** The table {@code cell}. */
@Singleton
class Cells {

    // No ON CONFLICT: it would check a negative difference as if it were a new row.
    private static final String MOVE = """
            merge into cell using (
              select * from jsonb_to_recordset(?::jsonb) as r (
                round text, kind text, scheme text, "group" text, item text,
                counts bigint[], "notApplicable" bigint, "notAssessed" bigint, sums bigint[])) as change
            on cell.round = change.round and cell.kind = change.kind and cell.scheme = change.scheme
              and cell.group_code = change."group" and cell.item = change.item
            when matched then update set
              counts = add_elements(cell.counts, change.counts),
              not_applicable = cell.not_applicable + change."notApplicable",
              not_assessed = cell.not_assessed + change."notAssessed",
              sums = add_elements(cell.sums, change.sums)
            when not matched then
              insert (round, kind, scheme, group_code, item, counts, not_applicable, not_assessed, sums)
              values (change.round, change.kind, change.scheme, change."group", change.item,
                      change.counts, change."notApplicable", change."notAssessed", change.sums)""";

    private record Change(
            String round,
            Kind kind,
            String scheme,
            String group,
            String item,
            List<Long> counts,
            long notApplicable,
            long notAssessed,
            List<Long> sums) {

        static Change of(CellKey cell, Tally by) {
            return new Change(
                    cell.round(),
                    cell.kind(),
                    cell.scheme(),
                    cell.group(),
                    cell.item(),
                    by.counts(),
                    by.notApplicable(),
                    by.notAssessed(),
                    by.sums());
        }
    }

    private final Database database;

    Cells(Database database) {
        this.database = database;
    }

    /**
     * Moves each cell by its difference.
     *
     * @throws OwnTroubleException if a cell cannot take it: it has drifted from what positions contribute, and no record
     *     is to blame
     */
    void move(SortedMap<CellKey, Tally> differences) {
        if (!differences.isEmpty()) {
            String changes = Json.write(differences.entrySet().stream()
                    .map(difference -> Change.of(difference.getKey(), difference.getValue()))
                    .toList());
            try {
                database.update(MOVE, changes);
            } catch (DatabaseException e) {
                throw new OwnTroubleException("cells could not be moved", e);
            }
        }
    }
}
