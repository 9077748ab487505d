package mnr.reference.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is said of spans, gaps and differences, against a look at each day. */
class DatedMembershipTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 3, 1);

    @Provide
    Arbitrary<DatedMembership> any() {
        return memberships(Arbitraries.of("A", "B", "C")).map(DatedMembership::of);
    }

    /** In one group a day at most. */
    @Provide
    Arbitrary<DatedMembership> exclusive() {
        return memberships(Arbitraries.of("A", "B")).map(all -> {
            List<Membership> kept = new ArrayList<>();
            for (Membership next : all) {
                if (kept.stream().noneMatch(other -> other.period().overlaps(next.period()))) {
                    kept.add(next);
                }
            }
            return DatedMembership.of(kept);
        });
    }

    private static Arbitrary<List<Membership>> memberships(Arbitrary<String> groups) {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 40);
        return Combinators.combine(groups, days, days.injectNull(0.2))
                .as((group, from, length) -> new Membership(
                        group,
                        new Period(FIRST.plusDays(from), length == null ? null : FIRST.plusDays(from + length + 1L))))
                .list()
                .ofMaxSize(5);
    }

    @Property
    void everyDayIsInOneSpanOfAnExclusiveScheme(@ForAll("exclusive") DatedMembership membership) {
        List<Span> spans = membership.spans("NONE");
        FIRST.minusDays(2).datesUntil(LAST.plusDays(60)).forEach(day -> {
            List<String> groups = spans.stream()
                    .filter(span -> span.contains(day))
                    .map(Span::group)
                    .toList();
            Set<String> held = membership.groupsOn(day);
            assertEquals(held.isEmpty() ? List.of("NONE") : List.copyOf(held), groups, day::toString);
        });
    }

    @Property
    void gapsAreTheDaysWithoutAGroupBetweenTwoOthers(@ForAll("exclusive") DatedMembership membership) {
        List<Period> gaps = membership.gaps();
        List<LocalDate> held = FIRST.datesUntil(LAST.plusDays(60))
                .filter(day -> !membership.groupsOn(day).isEmpty())
                .toList();
        FIRST.datesUntil(LAST.plusDays(60)).forEach(day -> {
            boolean between = !held.isEmpty()
                    && day.isAfter(held.getFirst())
                    && day.isBefore(held.getLast())
                    && membership.groupsOn(day).isEmpty();
            assertEquals(between, gaps.stream().anyMatch(gap -> gap.contains(day)), day::toString);
        });
    }

    @Property
    void theFirstDifferenceIsTheFirstDayWithOtherGroups(
            @ForAll("any") DatedMembership one, @ForAll("any") DatedMembership other) {
        Optional<LocalDate> expected = FIRST.datesUntil(LAST.plusDays(60))
                .filter(day -> !one.groupsOn(day).equals(other.groupsOn(day)))
                .findFirst();
        assertEquals(expected, one.firstDifference(other));
        assertEquals(expected, other.firstDifference(one));
    }

    @Property
    void anOverlapIsFoundIfThereIsOne(@ForAll("any") DatedMembership membership) {
        boolean twice = FIRST.datesUntil(LAST.plusDays(60))
                .anyMatch(day -> membership.groupsOn(day).size() > 1);
        assertEquals(twice, membership.overlap().isPresent());
    }
}
