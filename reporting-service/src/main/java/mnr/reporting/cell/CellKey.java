package mnr.reporting.cell;

import java.util.Comparator;

/** Names one cell. The order is that in which cells are changed, so that two writers never wait for each other. */
public record CellKey(String round, Kind kind, String scheme, String group, String item)
        implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::round)
            .thenComparing(CellKey::kind)
            .thenComparing(CellKey::scheme)
            .thenComparing(CellKey::group)
            .thenComparing(CellKey::item);

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
