package mnr.reporting.cell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static mnr.reporting.cell.Answer.Unassessed.NOT_APPLICABLE;
import static mnr.reporting.cell.Answer.Unassessed.NOT_ASSESSED;
import static mnr.reporting.cell.Sample.EDITION;
import static mnr.reporting.cell.Sample.HELD;
import static mnr.reporting.cell.Sample.answers;
import static mnr.reporting.cell.Sample.phase;
import static mnr.reporting.cell.Sample.position;
import static org.assertj.core.api.Assertions.assertThat;

class ContributionTest {

    private static final Map<String, Answer> ANSWERS = answers(phase("MATURITY"), phase("ENHANCEMENT"), NOT_APPLICABLE);

    @Test
    void aCountryCountsOnceInItsLeafAndInEachParent() {
        Contribution contribution = Contribution.of(position("KEN", ANSWERS), HELD);

        assertThat(contribution.standing()).isEqualTo(Standing.COUNTED);
        assertThat(groups(contribution)).containsExactlyInAnyOrder("REGIONS/ESA", "REGIONS/SSA");
        assertThat(contribution.cells())
                .hasSize(2 * EDITION.items().size())
                .containsEntry(cell("SSA", "LEADERSHIP"), Tally.of(List.of(0L, 0L, 0L, 1L), 0, 0, List.of(4L)));
    }

    @Test
    void aCapabilityIsScoredByItsFloorAndByTheMeanOfWhatWasAssessed() {
        Contribution contribution = Contribution.of(position("KEN", ANSWERS), HELD);

        assertThat(contribution.cells())
                .containsEntry(cell("ESA", "POLICY"), Tally.of(List.of(0L, 1L), 0, 0, List.of(0L, 6L)))
                .containsEntry(cell("ESA", "OVERALL"), Tally.of(List.of(0L, 1L), 0, 0, List.of(0L, 6L)))
                .containsEntry(cell("ESA", "RESEARCH"), Tally.of(List.of(), 1, 0, List.of()));
    }

    @Test
    void nothingAssessedIsNotApplicableOnlyIfAllIs() {
        Map<String, Answer> allNotApplicable = answers(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE);
        Map<String, Answer> mixed = answers(NOT_APPLICABLE, NOT_ASSESSED, NOT_APPLICABLE);
        Item policy = EDITION.items().get(EDITION.place("POLICY"));

        assertThat(Contribution.tally(allNotApplicable, policy, EDITION)).isEqualTo(Tally.ofNotApplicable());
        assertThat(Contribution.tally(mixed, policy, EDITION)).isEqualTo(Tally.ofNotAssessed());
    }

    @Test
    void aCountryWithoutAGroupIsUnclassifiedInAnExclusiveSchemeAndNowhereInAnother() {
        assertThat(groups(Contribution.of(position("TUV", ANSWERS), HELD)))
                .containsExactlyInAnyOrder("REGIONS/UNCLASSIFIED", "ISLANDS/SIDS");
        assertThat(groups(Contribution.of(position("BRA", ANSWERS), HELD))).containsExactly("REGIONS/LAC");
    }

    @Test
    void withdrawnWithoutConsentOrOutOfScopeIsLeftOut() {
        Position withdrawn = new Position(
                position("KEN", ANSWERS).assessment(), "KEN", "2026", Kind.SELF, "MNR", "2023", false, false, Map.of());
        Position unwilling =
                new Position(withdrawn.assessment(), "KEN", "2026", Kind.SELF, "MNR", "2023", true, false, ANSWERS);

        assertNothing(withdrawn, HELD, Standing.LEFT_OUT);
        assertNothing(unwilling, HELD, Standing.LEFT_OUT);
        assertNothing(position("FRA", ANSWERS), HELD, Standing.LEFT_OUT);
    }

    @Test
    void aPositionWaitsForWhatIsMissing() {
        Position position = position("KEN", ANSWERS);

        assertNothing(
                position,
                new Held(Map.of(), HELD.editions(), HELD.schemes(), HELD.memberships()),
                Standing.WAITS_FOR_ROUND);
        assertNothing(
                position,
                new Held(HELD.rounds(), Map.of(), HELD.schemes(), HELD.memberships()),
                Standing.WAITS_FOR_EDITION);
        assertNothing(
                position, new Held(HELD.rounds(), HELD.editions(), Map.of(), Map.of()), Standing.WAITS_FOR_MEMBERSHIPS);
    }

    @Test
    void aMissingMembershipHoldsBackOneSchemeOnly() {
        Held held = Sample.without(new Held.MembershipsKey("ISLANDS", "KEN"));

        Contribution contribution = Contribution.of(position("KEN", ANSWERS), held);

        assertThat(contribution.standing()).isEqualTo(Standing.WAITS_FOR_MEMBERSHIPS);
        assertThat(groups(contribution)).containsExactlyInAnyOrder("REGIONS/ESA", "REGIONS/SSA");
    }

    @Test
    void answersThatDoNotFitTheEditionCountNowhere() {
        assertNothing(
                position("KEN", answers(phase("SUPREME"), NOT_ASSESSED, NOT_ASSESSED)), HELD, Standing.CONTRADICTS);
        assertNothing(position("KEN", Map.of("LEADERSHIP", NOT_ASSESSED)), HELD, Standing.CONTRADICTS);
        Position otherEdition = new Position(
                position("KEN", ANSWERS).assessment(), "KEN", "2026", Kind.SELF, "MNR", "2031", true, true, ANSWERS);
        assertNothing(otherEdition, HELD, Standing.CONTRADICTS);
    }

    @Test
    void kindsAreCellsOfTheirOwn() {
        Position reviewed = new Position(
                position("KEN", ANSWERS).assessment(),
                "KEN",
                "2026",
                Kind.PEER_REVIEW,
                "MNR",
                "2023",
                true,
                true,
                ANSWERS);

        Set<CellKey> own =
                Contribution.of(position("KEN", ANSWERS), HELD).cells().keySet();

        assertThat(Contribution.of(reviewed, HELD).cells().keySet())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(own);
    }

    private static CellKey cell(String group, String item) {
        return new CellKey("2026", Kind.SELF, "REGIONS", group, item);
    }

    private static Set<String> groups(Contribution contribution) {
        return contribution.cells().keySet().stream()
                .map(cell -> cell.scheme() + "/" + cell.group())
                .collect(Collectors.toSet());
    }

    private static void assertNothing(Position position, Held held, Standing standing) {
        assertThat(Contribution.of(position, held)).isEqualTo(new Contribution(standing, Map.of()));
    }
}
