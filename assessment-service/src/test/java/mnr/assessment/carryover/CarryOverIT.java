package mnr.assessment.carryover;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Locks;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.assessment.replica.Replica;
import mnr.projection.database.Database;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * KEN in rounds of a framework of each test's own. Its editions: 1 has ALPHA, BETA and GAMMA; 2 has the same phases, ALPHA,
 * DELTA, EPSILON and ZETA; 3 has other phases and ALPHA.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class CarryOverIT {

    private static final AtomicInteger FRAMEWORKS = new AtomicInteger();
    private static final List<String> PHASES = List.of("LOW", "HIGH");

    private final Api team = Api.as("focal-ken");
    private final String framework = "WALK" + FRAMEWORKS.incrementAndGet();

    @Inject
    Replica replica;

    @Inject
    Database database;

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void withinAnEditionTheAnswersOfBeforeAreTheFirstOnes() {
        edition("1", PHASES, "ALPHA", "BETA");
        String before = draft("1", "2020-01-01", false).text("id");
        save(before, "ALPHA", """
                {"status": "ASSESSED", "phase": "LOW", "ticks": {"ALPHA.LOW.1": "YES"}, "rationale": "why",
                 "confidence": "HIGH", "targetPhase": "HIGH", "targetDate": "2025-01-01", "leadMinistry": "Justice",
                 "priority": "LOW", "evidence": [{"title": "Act", "dateOfEffect": "2019-01-01", "sensitivity": "PUBLIC"}]}""");
        save(before, "BETA", "{\"status\": \"NOT_APPLICABLE\", \"reason\": \"landlocked\"}");
        validate(before);

        Api.Answer begun = draft("1", "2024-01-01", true);

        assertThat(begun.json().path("carryOver").path("edition").asText()).isEqualTo("1");
        assertThat(begun.json().path("carryOver").path("carried")).isEqualTo(Topics.json("[\"ALPHA\", \"BETA\"]"));
        assertThat(begun.json().path("carryOver").path("left")).isEmpty();
        String path = path(begun.text("id"));
        JsonNode alpha = team.get(path + "/responses/ALPHA").json();
        assertThat(alpha).isEqualTo(Topics.json("""
                {"subDomain": "ALPHA", "etag": "\\"r1\\"", "status": "ASSESSED", "phase": "LOW",
                 "ticks": {"ALPHA.LOW.1": "YES"}, "rationale": "why", "confidence": "HIGH", "leadMinistry": "Justice",
                 "priority": "LOW", "evidence": [{"title": "Act", "dateOfEffect": "2019-01-01", "sensitivity": "PUBLIC"}],
                 "carriedOver": {"round": "%s", "edition": "1", "subDomain": "ALPHA", "strength": "EXACT"}}""".formatted(
                        begun.json().path("carryOver").path("round").asText())));
        assertThat(team.get(path + "/advice").json().findValuesAsText("code"))
                .containsExactly("CARRIED_OVER_UNCONFIRMED", "EVIDENCE_OLDER_THAN_ROUND", "CARRIED_OVER_UNCONFIRMED");
        assertThat(team.get(path).expect(200).json().has("carryOver")).isFalse();
    }

    @Test
    void theMarkGoesWithTheFirstSaveAndTheHistoryHolds() {
        String path = begunAfterAllLow("1", "1");

        team.put(path + "/responses/ALPHA", "\"r1\"", Map.of("status", "ASSESSED", "phase", "HIGH"))
                .expect(200);

        assertThat(team.get(path + "/responses/ALPHA").json().has("carriedOver"))
                .isFalse();
        assertThat(team.get(path + "/responses/BETA").json().has("carriedOver")).isTrue();
        assertThat(team.get(path + "/history").items("action")).containsExactly("CREATE", "CARRY_OVER", "SAVED");
        assertThat(team.get(path + "/history").json().findValues("pointer"))
                .map(JsonNode::asText)
                .containsExactly("#/carriedOver", "#/phase", "#/rationale", "#/ticks/ALPHA.LOW.1");
        assertThat(team.act(path + "/history/verify", null).json().path("ok").asBoolean())
                .isTrue();
        assertThat(team.get(path + "/history/diff?from=1&to=2").json().findValuesAsText("subDomain"))
                .contains("ALPHA", "BETA");
    }

    @Test
    void acrossEditionsWhatIsCloseToOneAloneIsMarkedSo() {
        edition("1", PHASES, "ALPHA", "BETA", "GAMMA");
        edition("2", PHASES, "ALPHA", "DELTA", "EPSILON", "ZETA");
        crosswalk(
                "1",
                "2",
                "ALPHA EXACT ALPHA",
                "BETA CLOSE DELTA",
                "BETA CLOSE EPSILON",
                "GAMMA CLOSE EPSILON",
                "GAMMA BROAD ZETA");
        allLow("1");

        Api.Answer begun = draft("2", "2024-01-01", true);

        assertThat(begun.json().path("carryOver").path("carried")).isEqualTo(Topics.json("[\"ALPHA\", \"DELTA\"]"));
        assertThat(begun.json().path("carryOver").path("left")).isEqualTo(Topics.json("[\"EPSILON\", \"ZETA\"]"));
        String path = path(begun.text("id"));
        Api.Answer responses = team.get(path + "/responses");
        assertThat(responses.items("status")).containsExactly("ASSESSED", "ASSESSED", "UNANSWERED", "UNANSWERED");
        assertThat(responses.json().findValues("carriedOver"))
                .map(mark -> mark.path("subDomain").asText()
                        + ' '
                        + mark.path("strength").asText())
                .containsExactly("ALPHA EXACT", "BETA CLOSE");
        assertThat(responses.json().path("items").path(0).path("ticks")).isEmpty();
    }

    @Test
    void acrossEditionsOfOtherPhasesThePhaseIsAskedForAnew() {
        edition("1", PHASES, "ALPHA", "BETA");
        edition("3", List.of("LOW", "MIDDLE", "HIGH"), "ALPHA");
        // written the other way round
        crosswalk("3", "1", "ALPHA EXACT ALPHA");
        allLow("1");

        String path = path(draft("3", "2024-01-01", true).text("id"));

        JsonNode alpha = team.get(path + "/responses/ALPHA").json();
        assertThat(alpha.path("status").asText()).isEqualTo("UNANSWERED");
        assertThat(alpha.path("rationale").asText()).isEqualTo("why");
        assertThat(alpha.has("carriedOver")).isTrue();
        team.send("POST", path + "/submit", team.get(path).etag(), Map.of("consent", Given.consent()))
                .expect(409, "UNANSWERED");
    }

    @Test
    void withoutACrosswalkNothingIsCarriedAndThatIsSaid() {
        edition("1", PHASES, "ALPHA");
        edition("2", PHASES, "ALPHA");
        allLow("1");

        Api.Answer begun = draft("2", "2024-01-01", true);

        assertThat(begun.json().path("carryOver").path("missing").asText()).isEqualTo("CROSSWALK");
        assertThat(begun.json().path("carryOver").path("left")).isEqualTo(Topics.json("[\"ALPHA\"]"));
        assertThat(team.get(path(begun.text("id")) + "/changes-since-previous").text("missing"))
                .isEqualTo("CROSSWALK");
    }

    @Test
    void anEditionThatIsNotHereIsWaitedForAndNothingIsBegun() throws SQLException {
        edition("1", PHASES, "ALPHA");
        edition("2", PHASES, "ALPHA");
        crosswalk("1", "2", "ALPHA EXACT ALPHA");
        allLow("1");
        String round = round("2", "2024-01-01");
        arrived("0");

        Api.Answer refused = begin(round, true).expect(503, "REFERENCE_DATA_PENDING");

        assertThat(refused.text("waitingFor")).isEqualTo(framework + "/1");
        assertThat(team.get("/api/v1/assessments?round=" + round).items("id")).isEmpty();
        arrived("revision");
        begin(round, true).expect(201);
    }

    /** Says which head of the first edition is in force; 0 is none, as while a lost copy is read again. */
    private void arrived(String revision) throws SQLException {
        new MigratedSchema("public")
                .execute("update replica_edition set arrived_revision = %s where framework = '%s' and edition = '1'"
                        .formatted(revision, framework));
    }

    @Test
    void onlyWhatWasValidatedInAnEarlierRoundIsPrevious() {
        edition("1", PHASES, "ALPHA");
        allLow("1");
        save(draft("1", "2021-01-01", false).text("id"), "ALPHA", "{\"status\": \"ASSESSED\", \"phase\": \"HIGH\"}");
        String later = draft("1", "2030-01-01", false).text("id");
        save(later, "ALPHA", "{\"status\": \"NOT_ASSESSED\"}");
        validate(later);

        Api.Answer begun = draft("1", "2024-01-01", true);

        assertThat(team.get(path(begun.text("id")) + "/responses/ALPHA").text("phase"))
                .isEqualTo("LOW");
    }

    @Test
    void whoeverActsOnThePreviousOneMeanwhileIsNeverWaitedForInACircle() throws Exception {
        edition("1", PHASES, "ALPHA");
        String before = allLow("1");
        String round = round("1", "2024-01-01");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Api.Answer> begun = Locks.holdAssessment(Given.idOf(path(before)), () -> {
                Future<Api.Answer> waiting = threads.submit(() -> begin(round, true));
                Locks.awaitWaiting(1);

                database.update("update lifecycle_sequence set revision = revision + 1 where country = 'KEN'");

                return waiting;
            });

            assertThat(begun.get().expect(201).json().path("carryOver").path("carried"))
                    .isEqualTo(Topics.json("[\"ALPHA\"]"));
        }
    }

    @Test
    void whenThePreviousOneIsWithdrawnJustThenTheOneBeforeItIsPrevious() throws Exception {
        edition("1", PHASES, "ALPHA");
        String first = draft("1", "2019-01-01", false).text("id");
        save(first, "ALPHA", "{\"status\": \"ASSESSED\", \"phase\": \"HIGH\"}");
        validate(first);
        String second = path(allLow("1"));
        String round = round("1", "2024-01-01");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Api.Answer> begun = Locks.holdAssessment(Given.idOf(second), () -> {
                Future<?> _ = threads.submit(() -> Given.withdrawn(second));
                Locks.awaitWaiting(1);
                Future<Api.Answer> waiting = threads.submit(() -> begin(round, true));
                Locks.awaitWaiting(2);
                return waiting;
            });

            String path = path(begun.get().expect(201).text("id"));
            assertThat(team.get(path + "/responses/ALPHA").text("phase")).isEqualTo("HIGH");
        }
    }

    @Test
    void theFirstOneHasNoPrevious() {
        edition("1", PHASES, "ALPHA");

        Api.Answer begun = draft("1", "2024-01-01", true);

        assertThat(begun.json().path("carryOver").path("missing").asText()).isEqualTo("PREVIOUS_ASSESSMENT");
        JsonNode changes = team.get(path(begun.text("id")) + "/changes-since-previous")
                .expect(200)
                .json();
        assertThat(changes.path("missing").asText()).isEqualTo("PREVIOUS_ASSESSMENT");
        assertThat(changes.path("unanswered")).isEqualTo(Topics.json("[\"ALPHA\"]"));
    }

    @Test
    void whoWroteWhatIsCarriedOverIsNoReviewerOfIt() {
        edition("1", PHASES, "ALPHA");
        Person moved = Person.with(List.of("contributor", "reviewer"), Map.of("country", List.of("KEN")));
        String before = draft("1", "2020-01-01", false).text("id");
        moved.api()
                .put(path(before) + "/responses/ALPHA", "\"r1\"", Map.of("status", "ASSESSED", "phase", "LOW"))
                .expect(200);
        validate(before);
        String path = path(draft("1", "2024-01-01", true).text("id"));
        Given.submit(path, "KEN");

        moved.moveTo(Map.of("region", List.of("UNICEF_ESARO")));

        Api reviewer = moved.api();
        reviewer.act(path + "/validate", reviewer.get(path).etag()).expect(409, "REVIEWER_NOT_INDEPENDENT");
    }

    @Test
    void whatChangedSinceIsToldWithAndWithoutACarryOver() {
        String path = begunAfterAllLow("1", "1");
        assertThat(team.get(path + "/changes-since-previous").json().path("items"))
                .isEmpty();
        team.put(path + "/responses/ALPHA", "\"r1\"", Map.of("status", "ASSESSED", "phase", "HIGH", "rationale", "why"))
                .expect(200);

        JsonNode changes = team.get(path + "/changes-since-previous").json();

        assertThat(changes.path("items")).isEqualTo(Topics.json("""
                [{"subDomain": "ALPHA", "previously": "ALPHA", "strength": "EXACT", "changes": [
                   {"pointer": "#/phase", "from": "LOW", "to": "HIGH"},
                   {"pointer": "#/ticks/ALPHA.LOW.1", "from": "YES"}]}]"""));
        assertThat(changes.path("previous").path("edition").asText()).isEqualTo("1");
        String without = path(draft("1", "2023-01-01", false).text("id"));
        assertThat(team.get(without + "/changes-since-previous").json().path("unanswered"))
                .hasSize(2);
    }

    /** An assessment over the one edition after one over the other, all of whose answers were LOW. */
    private String begunAfterAllLow(String before, String after) {
        edition(before, PHASES, "ALPHA", "BETA");
        allLow(before);
        return path(draft(after, "2024-01-01", true).text("id"));
    }

    private String allLow(String edition) {
        String id = draft(edition, "2020-01-01", false).text("id");
        team.get(path(id) + "/responses")
                .items("subDomain")
                .forEach(subDomain -> save(id, subDomain, """
                {"status": "ASSESSED", "phase": "LOW", "rationale": "why", "ticks": {"%s.LOW.1": "YES"}}""".formatted(subDomain)));
        validate(id);
        return id;
    }

    private void save(String id, String subDomain, String answer) {
        team.put(path(id) + "/responses/" + subDomain, "\"r1\"", answer).expect(200);
    }

    private static void validate(String id) {
        Given.submit(path(id), "KEN");
        Given.validated(path(id));
    }

    private Api.Answer draft(String edition, String referenceDate, boolean carryOver) {
        return begin(round(edition, referenceDate), carryOver).expect(201);
    }

    private static Api.Answer begin(String round, boolean carryOver) {
        return Api.as("secretariat")
                .post(
                        "/api/v1/assessments",
                        Map.of("round", round, "country", "KEN", "kind", "SELF", "carryOver", carryOver));
    }

    private String round(String edition, String referenceDate) {
        Map<String, Object> round = new HashMap<>(Given.round(Given.roundCode()));
        round.putAll(Map.of("framework", framework, "edition", edition, "referenceDate", referenceDate));
        return Given.opened(round);
    }

    private static String path(String id) {
        return "/api/v1/assessments/" + id;
    }

    private void edition(String edition, List<String> phases, String... subDomains) {
        Reference.head(framework, edition, 1, "PUBLISHED", phases, List.of(Map.entry("FIRST", List.of(subDomains))));
        for (String subDomain : subDomains) {
            Reference.part(framework, edition, 1, phases, subDomain, "sha256:of-" + subDomain);
        }
        // The projection reads on its own thread; until it has, the edition is a problem that passes.
        Awaitility.await().ignoreExceptions().until(() -> {
            replica.edition(framework, edition);
            return true;
        });
    }

    private void crosswalk(String from, String to, String... mappings) {
        Reference.crosswalk(framework, from, to, 1, mappings);
        Awaitility.await().until(() -> replica.crosswalk(framework, from, to).isPresent());
    }
}
