package mnr.assessment.replica;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.assessment.round.Round;
import mnr.assessment.round.Rounds;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static java.util.stream.Collectors.toMap;
import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.REFERENCE_DATA_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class ReplicaIT {

    private static final List<String> PHASES = List.of("LOW", "HIGH");
    private static final List<Map.Entry<String, List<String>>> TWO =
            List.of(Map.entry("FIRST", List.of("ALPHA")), Map.entry("SECOND", List.of("BETA")));
    private static final List<Map.Entry<String, List<String>>> THREE =
            List.of(Map.entry("FIRST", List.of("ALPHA")), Map.entry("SECOND", List.of("BETA", "GAMMA")));
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @Inject
    Replica replica;

    @Inject
    EditionTable editions;

    @Inject
    CountryTable countries;

    @Inject
    GroupingTable groupings;

    @Inject
    CrosswalkTable crosswalks;

    @Inject
    Rounds rounds;

    @Inject
    Database database;

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void theStructureIsTheHeadsOwn() {
        Edition edition = replica.edition("MNR", "2023");

        assertThat(edition.phases()).isEqualTo(Reference.MNR_PHASES);
        assertThat(edition.subDomains()).isEqualTo(Reference.mnrSubDomains());
        assertThat(edition.statements().get("POLICY_LEADERSHIP"))
                .contains("POLICY_LEADERSHIP.BUILDING.1")
                .hasSize(4);
    }

    @Test
    void anEditionMayArriveInAnyOrder() {
        Reference.part("DRIFT", "1", 1, PHASES, "BETA", "sha256:of-BETA");
        Reference.head("DRIFT", "1", 1, "PUBLISHED", PHASES, TWO);
        caughtUp();
        assertRefused(() -> replica.edition("DRIFT", "1")).as(REFERENCE_DATA_PENDING);

        Reference.part("DRIFT", "1", 1, PHASES, "ALPHA", "sha256:of-ALPHA");
        caughtUp();

        assertThat(replica.edition("DRIFT", "1").subDomains()).containsExactly("ALPHA", "BETA");
    }

    @Test
    void aPartOfAnotherDigestIsNotTheHeads() {
        Reference.head("OTHER", "1", 1, "PUBLISHED", PHASES, TWO);
        Reference.part("OTHER", "1", 1, PHASES, "ALPHA", "sha256:of-ALPHA");
        Reference.part("OTHER", "1", 2, PHASES, "BETA", "sha256:of-something-else");
        caughtUp();

        assertRefused(() -> replica.edition("OTHER", "1")).as(REFERENCE_DATA_PENDING);
    }

    @Test
    void anEditionStaysInForceUntilANewerOneIsWhole() {
        Reference.head("LATE", "1", 1, "PUBLISHED", PHASES, TWO);
        Reference.part("LATE", "1", 1, PHASES, "ALPHA", "sha256:of-ALPHA");
        Reference.part("LATE", "1", 1, PHASES, "BETA", "sha256:of-BETA");
        caughtUp();
        Edition before = replica.edition("LATE", "1");

        Reference.part("LATE", "1", 2, List.of("MIDDLE"), "ALPHA", "sha256:of-something-else");
        Reference.head("LATE", "1", 2, "PUBLISHED", List.of("LOW", "MIDDLE", "HIGH"), THREE);
        caughtUp();

        assertThat(replica.edition("LATE", "1")).isEqualTo(before);
        assertThat(restarted().edition("LATE", "1")).isEqualTo(before);
        assertThat(restarted().editionForNewRound("LATE", "1")).contains(before);

        Reference.part("LATE", "1", 3, List.of("MIDDLE"), "ALPHA", "sha256:of-ALPHA");
        Reference.part("LATE", "1", 3, PHASES, "GAMMA", "sha256:of-GAMMA");
        caughtUp();

        Edition after = replica.edition("LATE", "1");
        assertThat(after.subDomains()).containsExactly("ALPHA", "BETA", "GAMMA");
        assertThat(after.phases()).containsExactly("LOW", "MIDDLE", "HIGH");
        assertThat(after.statements().get("ALPHA")).containsExactly("ALPHA.MIDDLE.1");
        assertThat(restarted().edition("LATE", "1")).isEqualTo(after);
    }

    @Test
    void whoKnowsWhatIsInForceIsNeverGivenWhatWasBefore() {
        Reference.head("KNOWN", "1", 1, "PUBLISHED", PHASES, TWO);
        Reference.part("KNOWN", "1", 1, PHASES, "ALPHA", "sha256:of-ALPHA");
        Reference.part("KNOWN", "1", 1, PHASES, "BETA", "sha256:of-BETA");
        caughtUp();
        Edition before = replica.edition("KNOWN", "1", null);
        assertThat(replica.edition("KNOWN", "1", 1L)).isSameAs(before);

        Reference.part("KNOWN", "1", 2, PHASES, "GAMMA", "sha256:of-GAMMA");
        Reference.head("KNOWN", "1", 2, "PUBLISHED", PHASES, THREE);
        caughtUp();

        assertThat(replica.edition("KNOWN", "1", 2L).subDomains()).containsExactly("ALPHA", "BETA", "GAMMA");
    }

    @Test
    void aRoundTellsWhatOfItsEditionIsInForce() {
        // given
        String code = Given.plannedRound();

        // when
        Round round = rounds.named(code).orElseThrow();

        // then
        assertThat(round.editionInForce())
                .isEqualTo(editions.find("TINY", "1").orElseThrow().arrived());
    }

    @Test
    void anOlderStateChangesNothing() {
        Reference.memberships("UNICEF_PROGRAMME", "TLS", 7, "UNICEF_EAPRO", null);
        Reference.memberships("UNICEF_PROGRAMME", "TLS", 6, "UNICEF_ROSA", null);
        Reference.memberships("UNICEF_PROGRAMME", "TLS", 7, "UNICEF_ROSA", null);
        caughtUp();

        assertThat(replica.countriesOf(Set.of("UNICEF_EAPRO"))).containsExactly("TLS");
        assertThat(replica.countriesOf(Set.of("UNICEF_ROSA"))).containsExactly("NPL");
    }

    @Test
    void aNewerStateTakesThePlaceOfTheOlderAsAWhole() {
        Reference.memberships("SIDS", "ABW", 1, "SIDS", null);
        Reference.memberships("SIDS", "ABW", 2, null, null);
        Reference.memberships("SIDS", "TLS", 1, "SIDS", "2020-01-01");
        caughtUp();

        assertThat(groupings.membersOn("SIDS", TODAY)).isEmpty();
        assertThat(groupings.membersOn("SIDS", LocalDate.parse("2019-12-31"))).containsExactly("TLS");
        assertThat(groupings.membersOn("SIDS", LocalDate.parse("2020-01-01"))).isEmpty();
    }

    @Test
    void aSchemeIsWholeWhenExactlyItsMembershipsAreHeld() {
        Reference.memberships("LDC", "NPL", 1, "LDC", null);
        Reference.scheme("LDC", 1, MembershipDigest.of(List.of("NPL,LDC,2015-01-01,\n")));
        caughtUp();
        assertThat(groupings.isWhole("LDC")).isTrue();
        assertThat(groupings.isWhole("NEVER_HEARD_OF")).isFalse();

        Reference.memberships("LDC", "NPL", 2, "LDC", "2026-11-24");
        caughtUp();

        assertThat(groupings.isWhole("LDC")).isFalse();
    }

    @Test
    void aCrosswalkReadsFromBothSides() {
        Reference.crosswalk("WAYS", "1", "2", 1, "A EXACT A", "B BROAD C", "B NARROW D", "E CLOSE F", "G NONE -");
        caughtUp();

        assertThat(replica.crosswalk("WAYS", "1", "2").orElseThrow().to("C"))
                .containsExactly(new Crosswalk.Mapping("B", "C", "BROAD"));
        assertThat(replica.crosswalk("WAYS", "2", "1").orElseThrow().mappings())
                .containsExactlyInAnyOrder(
                        new Crosswalk.Mapping("A", "A", "EXACT"),
                        new Crosswalk.Mapping("C", "B", "NARROW"),
                        new Crosswalk.Mapping("D", "B", "BROAD"),
                        new Crosswalk.Mapping("F", "E", "CLOSE"));
        assertThat(replica.crosswalk("WAYS", "1", "3")).isEmpty();
    }

    @Test
    void ofACrosswalkTheNewestIsHeldAndTheOneWrittenFirst() {
        Reference.crosswalk("TURN", "1", "2", 2, "A CLOSE A");
        Reference.crosswalk("TURN", "1", "2", 1, "A EXACT A");
        Reference.crosswalk("TURN", "2", "1", 1, "A NONE -");
        caughtUp();

        assertThat(replica.crosswalk("TURN", "1", "2").orElseThrow().to("A"))
                .containsExactly(new Crosswalk.Mapping("A", "A", "CLOSE"));
        assertThat(replica.crosswalk("TURN", "2", "1").orElseThrow().mappings()).isEmpty();

        Reference.crosswalk("TURN", "1", "2", 3, "B EXACT B");
        caughtUp();

        assertThat(replica.crosswalk("TURN", "1", "2").orElseThrow().mappings())
                .containsExactly(new Crosswalk.Mapping("B", "B", "EXACT"));
    }

    @Test
    void whatCannotBeReadIsParkedAndTheRestGoesOn() {
        Topics.sendText(Reference.COUNTRIES, "QQQ", 1, "{\"country\": \"QQQ\"}");
        Topics.send(Reference.COUNTRIES, "QQA", 1, Map.of("country", "QQA", "name", "Q", "revision", 1, "new", true));
        caughtUp();

        assertThat(parked()).contains("QQQ").doesNotContain("QQA");
        assertThat(replica.unknownAmong(List.of("QQQ", "QQA"))).containsExactly("QQQ");
    }

    /** The replica with nothing but what the database holds. */
    private Replica restarted() {
        return new Replica(editions, countries, groupings, crosswalks, Clock.systemUTC());
    }

    /** Waits until everything that was sent is applied or parked. */
    private void caughtUp() {
        Map<String, Long> ends =
                Topics.ends(Reference.EDITIONS, Reference.COUNTRIES, Reference.GROUPINGS, Reference.CROSSWALKS);
        // The projection reads on its own thread.
        Awaitility.await().until(() -> positions().entrySet().containsAll(ends.entrySet()));
    }

    private Map<String, Long> positions() {
        return database
                .query(
                        "select topic, partition, next_offset from projection_offset",
                        row -> Map.entry(row.getString(1) + '-' + row.getInt(2), row.getLong(3)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> parked() {
        return database.query("select key from parked_record where state = 'PARKED'", row -> row.getString(1));
    }
}
