package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The whole dated membership of one country in one scheme.
 *
 * @param memberships by first day, then group; periods of the same group that touch or overlap are one
 */
record DatedMembership(List<Membership> memberships) {

    static final DatedMembership NONE = new DatedMembership(List.of());

    DatedMembership {
        memberships = List.copyOf(memberships);
    }

    static DatedMembership of(Collection<Membership> memberships) {
        List<Membership> merged = new ArrayList<>();
        memberships.stream()
                .sorted(Comparator.comparing(Membership::group).thenComparing(Membership::compareTo))
                .forEach(next -> append(merged, next));
        return new DatedMembership(merged.stream().sorted().toList());
    }

    private static void append(List<Membership> merged, Membership next) {
        Optional<Period> union = Optional.of(merged)
                .filter(list -> !list.isEmpty() && list.getLast().group().equals(next.group()))
                .flatMap(list -> list.getLast().period().union(next.period()));
        if (union.isPresent()) {
            merged.set(merged.size() - 1, new Membership(next.group(), union.get()));
        } else {
            merged.add(next);
        }
    }

    /** The groups on that day; none is a real state. */
    TreeSet<String> groupsOn(LocalDate day) {
        TreeSet<String> groups = new TreeSet<>();
        memberships.stream().filter(membership -> membership.holdsOn(day)).forEach(m -> groups.add(m.group()));
        return groups;
    }

    /** The same days in other groups, e.g. the parents. */
    DatedMembership inGroups(UnaryOperator<String> group) {
        return of(memberships.stream()
                .map(membership -> new Membership(group.apply(membership.group()), membership.period()))
                .toList());
    }

    /** The first two groups that it is in on one day, which an exclusive scheme does not allow. */
    Optional<String> overlap() {
        for (int i = 0; i < memberships.size(); i++) {
            for (int j = i + 1; j < memberships.size(); j++) {
                Optional<Period> both = memberships
                        .get(i)
                        .period()
                        .intersection(memberships.get(j).period());
                if (both.isPresent()) {
                    return Optional.of(memberships.get(i).group() + " and "
                            + memberships.get(j).group() + " from " + both.get().from());
                }
            }
        }
        return Optional.empty();
    }
}
