package mnr.reporting.cell;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static mnr.reporting.cell.Sample.REGIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SchemeTest {

    private static final LocalDate FROM = LocalDate.of(2024, 7, 1);
    private static final LocalDate TO = LocalDate.of(2025, 7, 1);
    private static final List<Membership> YEAR = List.of(new Membership("ESA", FROM, TO));

    @Test
    void aMembershipHoldsFromItsFirstDayUntilTheDayBeforeItsEnd() {
        assertThat(REGIONS.groupsOf(YEAR, FROM)).contains(Set.of("ESA", "SSA"));
        assertThat(REGIONS.groupsOf(YEAR, TO.minusDays(1))).contains(Set.of("ESA", "SSA"));
        assertThat(REGIONS.groupsOf(YEAR, FROM.minusDays(1))).contains(Set.of("UNCLASSIFIED"));
        assertThat(REGIONS.groupsOf(YEAR, TO)).contains(Set.of("UNCLASSIFIED"));
    }

    @Test
    void aParentHoldsACountryOfTwoLeavesOnce() {
        List<Membership> both = List.of(Sample.since2015("ESA"), Sample.since2015("WCA"));

        assertThat(REGIONS.groupsOf(both, FROM)).contains(Set.of("ESA", "WCA", "SSA"));
    }

    @Test
    void aGroupThatTheSchemeDoesNotHaveIsNotKnownYet() {
        assertThat(REGIONS.groupsOf(List.of(Sample.since2015("MENA")), FROM)).isEmpty();
    }

    @Test
    void unclassifiedIsAGroupOfExclusiveSchemesOnly() {
        assertThat(REGIONS.groups()).containsExactly("ESA", "LAC", "SSA", "UNCLASSIFIED", "WCA");
        assertThat(Sample.ISLANDS.groups()).containsExactly("SIDS");
    }

    @Test
    void circlesMissingParentsAndTwinsAreRefused() {
        assertRefused(new Scheme.Group("A", "B"), new Scheme.Group("B", "A"));
        assertRefused(new Scheme.Group("A", "NOWHERE"));
        assertRefused(new Scheme.Group("A", null), new Scheme.Group("A", null));
        assertRefused(new Scheme.Group("UNCLASSIFIED", null));
    }

    private static void assertRefused(Scheme.Group... groups) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scheme("S", true, List.of(groups)));
    }
}
