package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import mnr.reference.membership.DatedMembership;
import mnr.reference.membership.Membership;
import mnr.reference.membership.Period;

/**
 * Two exclusive schemes crossed. A country is in the crossed group {@code A__B} on the days on which it is in A of the
 * first scheme and in B of the second, B being UNCLASSIFIED on the days on which the second has no group for it. On
 * days without a group of the first scheme it is in no crossed group.
 */
final class Crossing {

    private static final String SEPARATOR = "__";

    private Crossing() {}

    static String code(String first, String second) {
        return first + SEPARATOR + second;
    }

    /** The groups: each one at the top of the first scheme with each leaf of the second, and with UNCLASSIFIED. */
    static List<Group> groups(List<Group> first, List<Group> second) {
        GroupTree parts = new GroupTree(second);
        List<Group> others = new ArrayList<>(
                second.stream().filter(group -> parts.isLeaf(group.code())).toList());
        others.add(Group.unclassified());
        return new GroupTree(first)
                .tops().stream()
                        .flatMap(region -> others.stream().map(other -> crossed(region, other)))
                        .toList();
    }

    private static Group crossed(Group first, Group second) {
        return new Group(code(first.code(), second.code()), first.name() + ", " + second.name(), null);
    }

    /** The members of the first scheme, in their groups at the top, crossed with their membership of the second. */
    static Map<String, DatedMembership> members(
            GroupTree first, Map<String, DatedMembership> firstMembers, Map<String, DatedMembership> secondMembers) {
        Map<String, DatedMembership> crossed = new TreeMap<>();
        firstMembers.forEach((country, membership) -> crossed.put(
                country,
                of(membership.inGroups(first::top), secondMembers.getOrDefault(country, DatedMembership.NONE))));
        return crossed;
    }

    static DatedMembership of(DatedMembership first, DatedMembership second) {
        List<Membership> crossed = new ArrayList<>();
        first.memberships().forEach(membership -> cross(membership, second, crossed));
        return DatedMembership.of(crossed);
    }

    private static void cross(Membership first, DatedMembership second, List<Membership> crossed) {
        @Nullable LocalDate day = first.period().from();
        for (Membership other : second.memberships()) {
            Optional<Period> both = first.period().intersection(other.period());
            if (both.isEmpty()) {
                continue;
            }
            LocalDate from = both.get().from();
            if (day != null && day.isBefore(from)) {
                crossed.add(crossed(first, Group.UNCLASSIFIED, new Period(day, from)));
            }
            crossed.add(crossed(first, other.group(), both.get()));
            day = both.get().to();
        }
        // null: the last group goes on, and with it the crossed one
        if (day != null && !day.equals(first.period().to())) {
            crossed.add(crossed(
                    first, Group.UNCLASSIFIED, new Period(day, first.period().to())));
        }
    }

    private static Membership crossed(Membership first, String second, Period period) {
        return new Membership(code(first.group(), second), period);
    }
}
