package mnr.assessment.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.StackResource;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class SavingIT {

    private static final Map<String, Object> LOW = Map.of("status", "ASSESSED", "phase", "LOW");
    private static final Map<String, Object> NOT_ASSESSED = Map.of("status", "NOT_ASSESSED");

    private final Api team = Api.as("contributor-ken");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void whatIsSavedIsRead() {
        String path = Given.draft("KEN") + "/responses/ALPHA";
        Map<String, Object> answer = Map.of(
                "status", "ASSESSED",
                "phase", "HIGH",
                "ticks", Map.of("ALPHA.LOW.1", "YES", "ALPHA.HIGH.1", "PARTLY"),
                "rationale", "the law of 2024",
                "confidence", "MEDIUM");

        Api.Answer saved = team.put(path, "\"r1\"", answer).expect(200);

        assertThat(saved.etag()).isEqualTo("\"r2\"");
        Api.Answer read = team.get(path).expect(200);
        assertThat(read.json()).isEqualTo(withoutAdvice(saved.json()));
        assertThat(read.etag()).isEqualTo("\"r2\"");
        assertThat(read.json().path("ticks").path("ALPHA.HIGH.1").asText()).isEqualTo("PARTLY");
        assertThat(read.text("confidence")).isEqualTo("MEDIUM");
        team.getIfNoneMatch(path, "\"r2\"").expect(304);
    }

    @Test
    void anAnswerTakesThePlaceOfTheOneBeforeAsAWhole() {
        String path = Given.draft("KEN") + "/responses/ALPHA";
        team.put(path, "\"r1\"", Map.of("status", "NOT_APPLICABLE", "reason", "landlocked", "confidence", "LOW"))
                .expect(200);

        team.put(path, "\"r2\"", LOW).expect(200);

        Api.Answer read = team.get(path);
        assertThat(read.text("phase")).isEqualTo("LOW");
        assertThat(read.json().has("reason")).isFalse();
        assertThat(read.json().has("confidence")).isFalse();
    }

    @Test
    void allThatAnAnswerSaysIsKept() {
        String path = Given.draft("KEN") + "/responses/ALPHA";
        JsonNode answer = Topics.json("""
                {"status": "ASSESSED", "phase": "LOW", "ticks": {"ALPHA.LOW.1": "YES"}, "rationale": "why",
                 "confidence": "HIGH", "targetPhase": "HIGH", "targetDate": "2098-01-01", "priority": "MEDIUM",
                 "leadMinistry": "Ministry of Justice",
                 "evidence": [
                   {"title": "Act 7", "link": "https://example.org/7", "dateOfEffect": "2026-02-01",
                    "expiry": "2098-01-01", "sensitivity": "PUBLIC"},
                   {"title": "Minutes", "sensitivity": "CONFIDENTIAL"}]}""");

        Api.Answer saved = team.put(path, "\"r1\"", answer.toString()).expect(200);

        Api.Answer read = team.get(path);
        assertThat(read.json()).isEqualTo(withoutAdvice(saved.json()));
        answer.properties()
                .forEach(member -> assertThat(read.json().path(member.getKey())).isEqualTo(member.getValue()));
        team.put(path, "\"r2\"", LOW).expect(200);
        assertThat(team.get(path).json().path("evidence")).isEmpty();
    }

    @Test
    void adviceComesBesideWhatIsSavedAndIsNoPartOfIt() {
        String path = Given.draft("KEN");
        Map<String, String> answer = Map.of("status", "ASSESSED", "phase", "HIGH", "targetPhase", "LOW");

        Api.Answer saved = team.put(path + "/responses/ALPHA", "\"r1\"", answer).expect(200);

        assertThat(saved.json().path("advice").findValuesAsText("code")).containsExactly("TARGET_BELOW_PHASE");
        assertThat(saved.json().path("advice").findValuesAsText("pointer")).containsExactly("#/targetPhase");
        Api.Answer read = team.get(path + "/responses/ALPHA");
        assertThat(read.etag()).isEqualTo(saved.etag());
        assertThat(read.json().has("advice")).isFalse();
        assertThat(team.get(path + "/advice").expect(200).json())
                .isEqualTo(Topics.json("""
                {"items": [{"subDomain": "ALPHA", "advice": %s}]}""".formatted(saved.json().path("advice"))));
    }

    @Test
    void theSecondOfTwoWhoReadTheSameIsTold() {
        String path = Given.draft("KEN") + "/responses/ALPHA";
        team.put(path, "\"r1\"", LOW).expect(200);

        Api.Answer refused =
                Api.as("focal-ken").put(path, "\"r1\"", NOT_ASSESSED).expect(412, "PRECONDITION_FAILED");

        assertThat(refused.text("currentETag")).isEqualTo("\"r2\"");
        assertThat(refused.json().path("current")).isEqualTo(team.get(path).json());
        assertThat(team.get(path).text("phase")).isEqualTo("LOW");
    }

    @Test
    void theAssessmentsTagMovesWithEachSave() {
        String path = Given.draft("KEN");
        String before = team.get(path).etag();

        team.put(path + "/responses/ALPHA", "\"r1\"", LOW).expect(200);

        assertThat(team.get(path).etag()).isEqualTo("\"a2\"").isNotEqualTo(before);
        assertThat(team.get(path + "/responses").etag()).isEqualTo("\"a2\"");
    }

    @Test
    void aSubDomainOfAnotherEditionIsNotThere() {
        String path = Given.draft("KEN");

        team.get(path + "/responses/POLICY_LEADERSHIP").expect(404, "NOT_FOUND");
        team.put(path + "/responses/POLICY_LEADERSHIP", "\"r1\"", LOW).expect(404, "NOT_FOUND");
    }

    @Test
    void aRefusedAnswerLeavesEverythingAsItWas() {
        String path = Given.draft("KEN");

        Api.Answer refused = team.put(
                        path + "/responses/ALPHA",
                        "\"r1\"",
                        Map.of("status", "ASSESSED", "phase", "MIDDLE", "ticks", Map.of("BETA.LOW.1", "YES")))
                .expect(400, "INVALID_BODY");

        assertThat(refused.violations())
                .containsExactly("UNKNOWN_PHASE #/phase", "UNKNOWN_STATEMENT #/ticks/BETA.LOW.1");
        assertThat(refused.json().path("violations").path(0).path("detail").asText())
                .contains("LOW, HIGH");
        assertThat(team.get(path).etag()).isEqualTo("\"a1\"");
        assertThat(team.get(path + "/responses/ALPHA").etag()).isEqualTo("\"r1\"");
    }

    @Test
    void allAtOnceIsSavedTogether() {
        String path = Given.draft("KEN");

        Api.Answer saved = team.put(
                        path + "/responses", null, all(item("BETA", "\"r1\"", "LOW"), item("ALPHA", "\"r1\"", "HIGH")))
                .expect(200);

        assertThat(saved.etag()).isEqualTo("\"a2\"").isEqualTo(team.get(path).etag());
        assertThat(saved.items("subDomain")).containsExactly("ALPHA", "BETA");
        assertThat(saved.items("phase")).containsExactly("HIGH", "LOW");
        assertThat(saved.items("etag")).containsExactly("\"r2\"", "\"r2\"");
        assertThat(team.get(path + "/responses").json()).isEqualTo(withoutAdvice(saved.json()));
    }

    @Test
    void ofAllAtOnceNothingIsSavedIfOneIsStale() {
        String path = Given.draft("KEN");
        team.put(path + "/responses/BETA", "\"r1\"", LOW).expect(200);

        Api.Answer refused = team.put(
                        path + "/responses", null, all(item("ALPHA", "\"r1\"", "HIGH"), item("BETA", "\"r1\"", "HIGH")))
                .expect(412, "PRECONDITION_FAILED");

        assertThat(refused.json().path("stale")).hasSize(1);
        assertThat(refused.json().path("stale").path(0).path("subDomain").asText())
                .isEqualTo("BETA");
        assertThat(refused.json().path("stale").path(0).path("currentETag").asText())
                .isEqualTo("\"r2\"");
        assertThat(refused.json().path("stale").path(0).path("current"))
                .isEqualTo(team.get(path + "/responses/BETA").json());
        assertThat(team.get(path + "/responses").items("etag")).containsExactly("\"r1\"", "\"r2\"");
    }

    @Test
    void ofAllAtOnceNothingIsSavedIfOneBreaksARule() {
        String path = Given.draft("KEN");

        Api.Answer refused = team.put(
                        path + "/responses",
                        null,
                        all(item("ALPHA", "\"r1\"", "HIGH"), item("BETA", "\"r1\"", "MIDDLE")))
                .expect(400, "INVALID_BODY");

        assertThat(refused.violations()).containsExactly("UNKNOWN_PHASE #/responses/1/phase");
        assertThat(team.get(path + "/responses").items("etag")).containsExactly("\"r1\"", "\"r1\"");
    }

    @Test
    void saversOfDifferentSubDomainsNeverHinderEachOther() throws Exception {
        String path = mnrDraft();
        List<String> subDomains = Reference.mnrSubDomains();
        int saves = 10;
        List<Callable<List<Integer>>> savers = subDomains.stream()
                .map(subDomain -> (Callable<List<Integer>>) () -> saveOften(path, subDomain, saves))
                .toList();

        try (var threads = Executors.newFixedThreadPool(savers.size())) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<List<Integer>> saver : threads.invokeAll(savers)) {
                statuses.addAll(saver.get());
            }

            assertThat(statuses).hasSize(subDomains.size() * saves).containsOnly(200);
        }
        assertThat(team.get(path).etag()).isEqualTo("\"a" + (1 + subDomains.size() * saves) + '"');
        assertThat(team.get(path + "/responses").items("etag")).containsOnly("\"r" + (1 + saves) + '"');
    }

    @Test
    void ofManySaversOfTheSameSubDomainOneWins() throws Exception {
        String path = Given.draft("KEN") + "/responses/ALPHA";
        Callable<Integer> save =
                () -> Api.as("contributor-ken").put(path, "\"r1\"", LOW).status();

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = threads.invokeAll(nCopies(8, save)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        }
    }

    @Test
    void aRoundOutsideItsTimeTakesNoAnswers() {
        Map<String, Object> over = Given.round(Given.roundCode());
        over.put("closesAt", "2026-01-02T00:00:00Z");
        Map<String, Object> early = Given.round(Given.roundCode());
        early.put("opensAt", "2098-01-01T00:00:00Z");
        String closed = Given.openRound();
        String inClosed = Given.draft(closed, "KEN");
        Given.closed(closed);

        save(Given.draft(Given.plannedRound(), "KEN")).expect(409, "ROUND_NOT_OPEN");
        save(Given.draft(Given.opened(early), "KEN")).expect(409, "ROUND_NOT_OPEN");
        assertThat(save(Given.draft(Given.opened(over), "KEN"))
                        .expect(409, "ROUND_OVER")
                        .json()
                        .path("allowed"))
                .isEqualTo(Topics.json("[\"SUBMIT\", \"WITHDRAW\"]"));
        save(inClosed).expect(409, "ROUND_CLOSED");
    }

    private static JsonNode withoutAdvice(JsonNode saved) {
        JsonNode bare = saved.deepCopy();
        bare.findParents("advice").forEach(response -> ((ObjectNode) response).remove("advice"));
        return bare;
    }

    private Api.Answer save(String path) {
        return team.put(path + "/responses/ALPHA", "\"r1\"", LOW);
    }

    private static String mnrDraft() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.put("framework", "MNR");
        round.put("edition", "2023");
        return Given.draft(Given.opened(round), "KEN");
    }

    private static List<Integer> saveOften(String path, String subDomain, int times) {
        Api saver = Api.as("contributor-ken");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            statuses.add(saver.put(path + "/responses/" + subDomain, "\"r" + i + '"', NOT_ASSESSED)
                    .status());
        }
        return statuses;
    }

    private static Map<String, Object> all(Item... items) {
        return Map.of("responses", List.of(items));
    }

    private static Item item(String subDomain, String etag, String phase) {
        return new Item(subDomain, etag, "ASSESSED", phase);
    }

    private record Item(String subDomain, String etag, String status, String phase) {}
}
