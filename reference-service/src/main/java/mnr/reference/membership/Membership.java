package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.Comparator;

/** A country is in the group, all through the period. */
record Membership(String group, Period period) implements Comparable<Membership> {

    private static final Comparator<Membership> ORDER = Comparator.comparing(
                    (Membership membership) -> membership.period().from())
            .thenComparing(Membership::group);

    boolean holdsOn(LocalDate day) {
        return period.contains(day);
    }

    @Override
    public int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }
}
