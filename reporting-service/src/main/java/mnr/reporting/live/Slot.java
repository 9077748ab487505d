package mnr.reporting.live;

import java.util.List;

import mnr.reporting.cell.CellKey;
import mnr.reporting.cell.Kind;

/**
 * A place for a cell, filled or not.
 *
 * @param members countries of the group at the reference date, within the round's scope
 */
record Slot(String scheme, String group, String item, long members) {

    /** As a cursor carries it. */
    List<String> sortKey() {
        return List.of(scheme, group, item);
    }

    /** The last slot seen, as far as a cursor tells; its members do not matter for its place. */
    static Slot seen(List<String> sortKey) {
        return new Slot(sortKey.get(0), sortKey.get(1), sortKey.get(2), 0);
    }

    CellKey in(String round, Kind kind) {
        return new CellKey(round, kind, scheme, group, item);
    }
}
