package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Dated memberships and their crossing, for histories that no real country has. */
class CrossingPropertiesTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 60;

    /** The group of each step, null for none; the last one goes on if {@code open}. */
    private static DatedMembership history(List<String> groups, List<Integer> lengths, boolean open) {
        List<Membership> memberships = new ArrayList<>();
        LocalDate day = START;
        int steps = Math.min(groups.size(), lengths.size());
        for (int i = 0; i < steps; i++) {
            LocalDate end = day.plusDays(lengths.get(i));
            if (!groups.get(i).equals("NONE")) {
                memberships.add(new Membership(groups.get(i), new Period(day, open && i == steps - 1 ? null : end)));
            }
            day = end;
        }
        return DatedMembership.of(memberships);
    }

    @Provide
    Arbitrary<DatedMembership> exclusive() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", "NONE").list().ofMaxSize(8),
                        Arbitraries.integers().between(1, 9).list().ofMaxSize(8),
                        Arbitraries.of(true, false))
                .as(CrossingPropertiesTest::history);
    }

    @Property
    void theCrossingIsThePairOnEveryDay(
            @ForAll("exclusive") DatedMembership first, @ForAll("exclusive") DatedMembership second) {
        // when
        DatedMembership crossed = Crossing.of(first, second);

        // then
        days().forEach(day -> {
            Set<String> others = second.groupsOn(day);
            String other =
                    others.isEmpty() ? Group.UNCLASSIFIED : others.iterator().next();
            Set<String> expected = first.groupsOn(day).stream()
                    .map(group -> Crossing.code(group, other))
                    .collect(Collectors.toSet());
            assertEquals(expected, crossed.groupsOn(day), () -> first + " x " + second + " on " + day);
        });
    }

    @Property
    void aCrossingOfExclusiveSchemesIsExclusive(
            @ForAll("exclusive") DatedMembership first, @ForAll("exclusive") DatedMembership second) {
        assertTrue(Crossing.of(first, second).overlap().isEmpty());
    }

    @Property
    void noTwoMembershipsOfAGroupTouch(
            @ForAll("exclusive") DatedMembership first, @ForAll("exclusive") DatedMembership second) {
        // when
        List<Membership> crossed = Crossing.of(first, second).memberships();

        // then
        for (Membership one : crossed) {
            for (Membership other : crossed) {
                boolean same = one.equals(other) || !one.group().equals(other.group());
                assertTrue(same || one.period().union(other.period()).isEmpty(), crossed::toString);
            }
        }
    }

    @Property
    void mergingKeepsEveryDay(@ForAll("exclusive") DatedMembership first, @ForAll("exclusive") DatedMembership second) {
        // given
        List<Membership> all = new ArrayList<>(first.memberships());
        all.addAll(second.memberships());

        // when
        DatedMembership merged = DatedMembership.of(all);

        // then
        days().forEach(day -> {
            Set<String> expected = first.groupsOn(day);
            expected.addAll(second.groupsOn(day));
            assertEquals(expected, merged.groupsOn(day));
        });
        assertEquals(merged, DatedMembership.of(merged.memberships()));
    }

    private static List<LocalDate> days() {
        return START.minusDays(1).datesUntil(START.plusDays(DAYS + 20L)).toList();
    }
}
