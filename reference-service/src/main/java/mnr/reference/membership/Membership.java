package mnr.reference.membership;

import java.time.LocalDate;
import java.util.Comparator;

/** A country is in the group, all through the period. */
public record Membership(String group, Period period) implements Comparable<Membership> {

    private static final Comparator<Membership> ORDER = Comparator.comparing(
                    (Membership membership) -> membership.period().from())
            .thenComparing(Membership::group);

    public boolean holdsOn(LocalDate day) {
        return period.contains(day);
    }

    @Override
    public int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }
}
