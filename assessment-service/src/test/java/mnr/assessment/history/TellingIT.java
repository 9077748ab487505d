package mnr.assessment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Person;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class TellingIT {

    private static final Map<String, Object> LOW = Map.of("status", "ASSESSED", "phase", "LOW");
    private static final Map<String, Object> HIGH =
            Map.of("status", "ASSESSED", "phase", "HIGH", "ticks", Map.of("ALPHA.HIGH.1", "YES"), "rationale", "why");

    private final Api team = Api.as("contributor-ken");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void anEntryTellsWhatChangedFromWhat() {
        String path = savedTwice();

        List<JsonNode> entries = entries(team.get(path + "/history"));

        assertThat(entries).map(entry -> entry.path("seq").asInt()).containsExactly(1, 2, 3);
        assertThat(entries).map(entry -> entry.path("action").asText()).containsExactly("CREATE", "SAVED", "SAVED");
        assertThat(entries).map(entry -> entry.path("version").asInt()).containsExactly(1, 2, 3);
        assertThat(entries.getFirst().path("facts").path("country").asText()).isEqualTo("KEN");
        assertThat(entries.get(1).path("changes")).isEqualTo(Topics.json("""
                [{"pointer": "#/phase", "to": "LOW"},
                 {"pointer": "#/status", "from": "UNANSWERED", "to": "ASSESSED"}]"""));
        assertThat(entries.get(2).path("changes")).isEqualTo(Topics.json("""
                [{"pointer": "#/phase", "from": "LOW", "to": "HIGH"},
                 {"pointer": "#/rationale", "to": "why"},
                 {"pointer": "#/ticks/ALPHA.HIGH.1", "to": "YES"}]"""));
        assertThat(entries.get(1).path("person"))
                .isEqualTo(entries.get(2).path("person"))
                .isNotEqualTo(entries.getFirst().path("person"));
    }

    @Test
    void isReadPageByPage() {
        String path = Given.submitted("KEN");
        List<JsonNode> all = entries(team.get(path + "/history"));
        List<JsonNode> found = new ArrayList<>();

        Optional<String> page = Optional.of(path + "/history?limit=1");
        while (page.isPresent()) {
            Api.Answer answer = team.get(page.orElseThrow()).expect(200);
            found.addAll(entries(answer));
            page = answer.next();
        }

        assertThat(found).isEqualTo(all).hasSize(4);
    }

    @Test
    void anyTwoEntriesDifferInWhatLiesBetween() {
        String path = savedTwice();
        team.put(path + "/responses/BETA", "\"r1\"", LOW).expect(200);

        assertThat(diff(path, "from=0&to=1").path("items")).isEmpty();
        assertThat(diff(path, "from=1&to=3").path("items").findValuesAsText("pointer"))
                .containsExactly("#/phase", "#/rationale", "#/status", "#/ticks/ALPHA.HIGH.1");
        assertThat(diff(path, "from=2")).isEqualTo(Topics.json("""
                {"from": 2, "to": 4, "items": [
                  {"subDomain": "ALPHA", "changes": [
                    {"pointer": "#/phase", "from": "LOW", "to": "HIGH"},
                    {"pointer": "#/rationale", "to": "why"},
                    {"pointer": "#/ticks/ALPHA.HIGH.1", "to": "YES"}]},
                  {"subDomain": "BETA", "changes": [
                    {"pointer": "#/phase", "to": "LOW"},
                    {"pointer": "#/status", "from": "UNANSWERED", "to": "ASSESSED"}]}]}"""));
        assertThat(diff(path, "from=3&to=2").path("items").path(0).path("changes"))
                .isEqualTo(Topics.json("""
                [{"pointer": "#/phase", "from": "HIGH", "to": "LOW"},
                 {"pointer": "#/rationale", "from": "why"},
                 {"pointer": "#/ticks/ALPHA.HIGH.1", "from": "YES"}]"""));
        team.get(path + "/history/diff?from=2&to=5").expect(400, "INVALID_PARAMETER");
    }

    @Test
    void aHistoryHoldsWhateverWasSaid() {
        String path = Given.draft("KEN");
        team.put(path + "/responses/ALPHA", "\"r1\"", Topics.json("""
                        {"status": "NOT_APPLICABLE", "reason": "wé \\"so\\" \\\\ \\u2028 \\ud83d\\ude00 \\t", "confidence": "LOW",
                         "ticks": {"ALPHA.LOW.1": "UNKNOWN"}, "targetPhase": "HIGH", "targetDate": "2098-01-01",
                         "priority": "LOW", "leadMinistry": "é",
                         "evidence": [{"title": "x", "link": "https://example.org", "dateOfEffect": "2020-01-01",
                           "expiry": "2030-01-01", "sensitivity": "RESTRICTED"}]}""").toString())
                .expect(200);

        Api.Answer verified = team.act(path + "/history/verify", null).expect(200);

        assertThat(verified.json().path("ok").asBoolean()).isTrue();
        assertThat(verified.json().path("entries").asInt()).isEqualTo(2);
        assertThat(verified.json().has("firstBroken")).isFalse();
        assertThat(verified.text("head")).hasSize(64);
    }

    @Test
    void whoIsForgottenIsInTheHistoryAsNobodyThatIsKnown() {
        Person person = Person.with(List.of("contributor"), Map.of("country", List.of("KEN")));
        String path = Given.draft("KEN");
        person.api().put(path + "/responses/ALPHA", "\"r1\"", LOW).expect(200);
        String subject = lastPerson(path).path("subject").asText();
        Map<String, String> who = Map.of("issuer", MigratedSchema.issuer(), "subject", subject);
        erase(who).expect(409, "PERSON_AT_WORK");
        Given.answerAll(path, "KEN", "HIGH");
        Given.submit(path, "KEN");
        erase(who).expect(409, "PERSON_AT_WORK");
        Given.validated(path);

        erase(who).expect(204);

        JsonNode forgotten = entries(team.get(path + "/history")).get(1).path("person");
        assertThat(forgotten.path("id").asText()).isNotEmpty();
        assertThat(forgotten.has("subject")).isFalse();
        assertThat(team.act(path + "/history/verify", null).json().path("ok").asBoolean())
                .isTrue();
        erase(who).expect(404, "NOT_FOUND");
    }

    private static Api.Answer erase(Map<String, String> who) {
        return Api.as("operator").post("/api/v1/admin/persons/erase", who);
    }

    private JsonNode lastPerson(String path) {
        return entries(team.get(path + "/history")).getLast().path("person");
    }

    private String savedTwice() {
        String path = Given.draft("KEN");
        team.put(path + "/responses/ALPHA", "\"r1\"", LOW).expect(200);
        team.put(path + "/responses/ALPHA", "\"r2\"", HIGH).expect(200);
        return path;
    }

    private JsonNode diff(String path, String query) {
        return team.get(path + "/history/diff?" + query).expect(200).json();
    }

    private static List<JsonNode> entries(Api.Answer answer) {
        return answer.expect(200).json().path("items").valueStream().toList();
    }
}
