package mnr.reference.grouping;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import mnr.reference.membership.DatedMembership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What must be true of the groupings that ship, for every country on every day of the years they are about. */
class ShippedGroupingsTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final LocalDate DAY_AFTER = LocalDate.of(2028, 1, 1);
    private static final Set<String> INCOME_GROUPS = Set.of("WB_LI", "WB_LMI", "WB_UMI", "WB_HI");

    private final GroupTree regions =
            new GroupTree(ShippedGroupings.scheme("UNICEF_REPORTING").groups());
    private final Map<String, DatedMembership> crossing = ShippedGroupings.crossing();

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of(ShippedGroupings.COUNTRIES);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aCountryHasOneIncomeGroupOrNoneOnEveryDay(@ForAll("countries") String country) {
        DatedMembership income = ShippedGroupings.membership("WB_INCOME", country);
        FIRST_DAY.datesUntil(DAY_AFTER).forEach(day -> {
            Set<String> groups = income.groupsOn(day);
            assertTrue(groups.size() <= 1, () -> country + " on " + day + ": " + groups);
            assertTrue(INCOME_GROUPS.containsAll(groups), () -> country + " on " + day + ": " + groups);
        });
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void subSaharanAfricaIsItsTwoPartsOnEveryDay(@ForAll("countries") String country) {
        // given
        DatedMembership leaves = ShippedGroupings.membership("UNICEF_REPORTING", country);

        // when
        DatedMembership tops = leaves.inGroups(regions::top);

        // then
        FIRST_DAY.datesUntil(DAY_AFTER).forEach(day -> {
            Set<String> parts = leaves.groupsOn(day);
            boolean inAPart = parts.contains("UNICEF_ESA") || parts.contains("UNICEF_WCA");
            assertEquals(inAPart, tops.groupsOn(day).contains("UNICEF_SSA"), () -> country + " on " + day);
        });
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theCrossingIsThePairOnEveryDay(@ForAll("countries") String country) {
        // given
        DatedMembership region =
                ShippedGroupings.membership("UNICEF_REPORTING", country).inGroups(regions::top);
        DatedMembership income = ShippedGroupings.membership("WB_INCOME", country);

        // when
        DatedMembership crossed = crossing.getOrDefault(country, DatedMembership.NONE);

        // then
        FIRST_DAY.datesUntil(DAY_AFTER).forEach(day -> {
            Set<String> pairs = region.groupsOn(day).stream()
                    .map(top -> Crossing.code(top, onlyOrUnclassified(income.groupsOn(day))))
                    .collect(Collectors.toSet());
            assertEquals(pairs, crossed.groupsOn(day), () -> country + " on " + day);
        });
    }

    @Test
    void everyCrossedGroupOfAMemberIsOneOfTheCrossing() {
        // given
        Set<String> groups = Crossing.groups(
                        ShippedGroupings.scheme("UNICEF_REPORTING").groups(),
                        ShippedGroupings.scheme("WB_INCOME").groups())
                .stream()
                .map(Group::code)
                .collect(Collectors.toSet());

        // then
        assertEquals(7 * 5, groups.size());
        crossing.values()
                .forEach(membership -> membership
                        .memberships()
                        .forEach(part -> assertTrue(groups.contains(part.group()), part::group)));
    }

    @Test
    void the203CountriesWithARegionAreTheWorld() {
        // given
        LocalDate day = LocalDate.of(2026, 1, 1);

        // then
        assertEquals(203, ShippedGroupings.scheme("UNICEF_REPORTING").members().size());
        assertEquals(
                ShippedGroupings.scheme("UNICEF_REPORTING").members().keySet(),
                ShippedGroupings.scheme("WORLD").members().keySet());
        assertTrue(ShippedGroupings.scheme("WORLD").members().values().stream()
                .allMatch(membership -> membership.groupsOn(day).equals(Set.of("WORLD"))));
    }

    @Test
    void onlyDjiboutiAndSudanWorkInAnotherRegionThanTheyReportIn() {
        // given
        Map<String, String> reporting = Map.of(
                "UNICEF_EAPRO", "UNICEF_EAP",
                "UNICEF_ECARO", "UNICEF_ECA",
                "UNICEF_ESARO", "UNICEF_SSA",
                "UNICEF_LACRO", "UNICEF_LAC",
                "UNICEF_MENARO", "UNICEF_MENA",
                "UNICEF_ROSA", "UNICEF_SA",
                "UNICEF_WCARO", "UNICEF_SSA");
        LocalDate day = LocalDate.of(2026, 1, 1);

        // when
        Map<String, String> elsewhere = new HashMap<>();
        ShippedGroupings.scheme("UNICEF_PROGRAMME").members().forEach((country, membership) -> {
            String programme = membership.groupsOn(day).first();
            Set<String> region = ShippedGroupings.membership("UNICEF_REPORTING", country)
                    .inGroups(regions::top)
                    .groupsOn(day);
            if (!region.equals(Set.of(reporting.getOrDefault(programme, programme)))) {
                elsewhere.put(country, programme);
            }
        });

        // then
        assertEquals(Set.of("DJI", "SDN"), elsewhere.keySet());
    }

    @Test
    void unclassifiedIsARealStateInVenezuelaAndEthiopia() {
        // given
        DatedMembership venezuela = ShippedGroupings.membership("WB_INCOME", "VEN");
        DatedMembership ethiopia = ShippedGroupings.membership("WB_INCOME", "ETH");

        // then
        assertEquals(Set.of("WB_UMI"), venezuela.groupsOn(LocalDate.of(2021, 6, 30)));
        assertEquals(Set.of(), venezuela.groupsOn(LocalDate.of(2021, 7, 1)));
        assertEquals(Set.of(), venezuela.groupsOn(LocalDate.of(2026, 6, 30)));
        assertEquals(Set.of("WB_LMI"), venezuela.groupsOn(LocalDate.of(2026, 7, 1)));
        assertEquals(Set.of(), ethiopia.groupsOn(LocalDate.of(2026, 1, 1)));
        assertEquals(Set.of("WB_LI"), ethiopia.groupsOn(LocalDate.of(2030, 1, 1)));
        assertEquals(
                Set.of("UNICEF_SSA__UNCLASSIFIED"),
                crossing.getOrDefault("ETH", DatedMembership.NONE).groupsOn(LocalDate.of(2026, 1, 1)));
    }

    private static String onlyOrUnclassified(Set<String> groups) {
        return groups.isEmpty() ? Group.UNCLASSIFIED : List.copyOf(groups).getFirst();
    }
}
