package mnr.reporting.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;
import mnr.reporting.cell.CellKey;
import mnr.reporting.cell.Kind;
import mnr.reporting.cell.Tally;

/** Reads the table {@code cell}; a cell that nothing ever moved has no row. */
@Singleton
class StoredCells {

    private static final String READ = """
            select scheme, group_code, item, counts, not_applicable, not_assessed, sums from cell
            where round = ? and kind = ?
              and (scheme, group_code, item) in (select * from unnest(?, ?, ?))""";

    private final Database database;

    StoredCells(Database database) {
        this.database = database;
    }

    Map<CellKey, Tally> read(String round, Kind kind, List<Slot> slots) {
        Map<CellKey, Tally> cells = new HashMap<>();
        database.forEach(
                READ,
                row -> Map.entry(key(round, kind, row), tally(row)),
                cell -> cells.put(cell.getKey(), cell.getValue()),
                round,
                kind.name(),
                SqlArray.texts(slots.stream().map(Slot::scheme).toList()),
                SqlArray.texts(slots.stream().map(Slot::group).toList()),
                SqlArray.texts(slots.stream().map(Slot::item).toList()));
        return cells;
    }

    private static CellKey key(String round, Kind kind, ResultSet row) throws SQLException {
        return new CellKey(round, kind, row.getString("scheme"), row.getString("group_code"), row.getString("item"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return Tally.of(
                numbers(row, "counts"),
                row.getLong("not_applicable"),
                row.getLong("not_assessed"),
                numbers(row, "sums"));
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }
}
