package mnr.reporting.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** By how much cells change, summed per cell. */
public final class Deltas {

    private final Map<CellKey, Tally> changes = new HashMap<>();

    public void add(Contribution contribution) {
        contribution.cells().forEach(this::add);
    }

    public void takeAway(Contribution contribution) {
        contribution.cells().forEach((cell, tally) -> add(cell, tally.negated()));
    }

    private void add(CellKey cell, Tally tally) {
        changes.merge(cell, tally, Tally::plus);
    }

    /** The cells that change, in key order. */
    public SortedMap<CellKey, Tally> changes() {
        SortedMap<CellKey, Tally> sorted = new TreeMap<>(changes);
        sorted.values().removeIf(Tally::isZero);
        return sorted;
    }
}
