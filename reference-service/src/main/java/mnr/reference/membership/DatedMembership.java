package mnr.reference.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The whole dated membership of one country in one scheme.
 *
 * @param memberships by first day, then group; periods of the same group that touch or overlap are one
 */
public record DatedMembership(List<Membership> memberships) {

    public static final DatedMembership NONE = new DatedMembership(List.of());

    public DatedMembership {
        memberships = List.copyOf(memberships);
    }

    public static DatedMembership of(Collection<Membership> memberships) {
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
    public TreeSet<String> groupsOn(LocalDate day) {
        TreeSet<String> groups = new TreeSet<>();
        memberships.stream().filter(membership -> membership.holdsOn(day)).forEach(m -> groups.add(m.group()));
        return groups;
    }

    /** The same days in other groups, e.g. the parents. */
    public DatedMembership inGroups(UnaryOperator<String> group) {
        return of(memberships.stream()
                .map(membership -> new Membership(group.apply(membership.group()), membership.period()))
                .toList());
    }

    /** The first two groups that it is in on one day, which an exclusive scheme does not allow. */
    public Optional<String> overlap() {
        Optional<Membership> longest = Optional.empty();
        for (Membership next : memberships) {
            Optional<Period> both = longest.flatMap(last -> last.period().intersection(next.period()));
            if (both.isPresent()) {
                return longest.map(last -> last.group() + " and " + next.group() + " from "
                        + both.get().from());
            }
            longest = Optional.of(next);
        }
        return Optional.empty();
    }

    /**
     * Every day that ever was and will be, each in one span: those without a group of an exclusive scheme are in
     * {@code otherwise}.
     *
     * @param otherwise the group of the days between, before and after
     */
    public List<Span> spans(String otherwise) {
        List<Span> spans = new ArrayList<>();
        @Nullable LocalDate day = null;
        boolean open = true;
        for (Membership next : memberships) {
            LocalDate from = next.period().from();
            if (day == null || day.isBefore(from)) {
                spans.add(new Span(otherwise, day, from));
            }
            spans.add(Span.of(next));
            day = next.period().to();
            open = day != null;
        }
        if (open) {
            spans.add(new Span(otherwise, day, null));
        }
        return spans;
    }

    /** The spans, and no others: of a scheme in which a country may be in several groups, or in none. */
    public List<Span> spans() {
        return memberships.stream().map(Span::of).toList();
    }

    /** The days without a group that lie between two memberships of an exclusive scheme. */
    public List<Period> gaps() {
        List<Period> gaps = new ArrayList<>();
        for (int i = 1; i < memberships.size(); i++) {
            LocalDate end = memberships.get(i - 1).period().to();
            LocalDate from = memberships.get(i).period().from();
            if (end != null && end.isBefore(from)) {
                gaps.add(new Period(end, from));
            }
        }
        return gaps;
    }

    /** The first day on which the other one has other groups; empty if they are equal. */
    public Optional<LocalDate> firstDifference(DatedMembership other) {
        // what both have tells nothing: a group holds no day twice
        DatedMembership here = without(other);
        DatedMembership there = other.without(this);
        return Stream.of(here, there)
                .flatMap(membership -> membership.memberships.stream())
                .flatMap(membership -> Stream.of(
                                membership.period().from(), membership.period().to())
                        .filter(Objects::nonNull))
                .sorted()
                .filter(day -> !here.groupsOn(day).equals(there.groupsOn(day)))
                .findFirst();
    }

    private DatedMembership without(DatedMembership other) {
        Set<Membership> common = Set.copyOf(other.memberships);
        return new DatedMembership(memberships.stream()
                .filter(membership -> !common.contains(membership))
                .toList());
    }
}
