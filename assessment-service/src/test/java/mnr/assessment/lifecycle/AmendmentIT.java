package mnr.assessment.lifecycle;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.MigratedSchema;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.response.Response;
import mnr.stack.StackResource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What was validated is in force until something else is. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AmendmentIT {

    private static final String VALIDATED = "mnr.assessment.validated.v1";

    private static final MigratedSchema SERVED = new MigratedSchema("public");

    @Inject
    ValidatedAnswers validated;

    @Inject
    Assessments assessments;

    private final Api team = Api.as("focal-ken");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void theSnapshotChangesWhenTheAmendmentIsValidated() {
        String path = amended();
        Api.Answer amending = team.get(path);
        assertThat(amending.json().path("amending").asBoolean()).isTrue();
        assertThat(amending.text("validatedAt")).isNotBlank();
        save(path, "ALPHA", "\"r2\"", "HIGH").expect(200);
        Given.submit(path, "KEN");

        Given.validated(path);

        List<Topics.Event> events = Topics.await(VALIDATED, idOf(path), 2);
        assertThat(events).map(AmendmentIT::phases).containsExactly(List.of("LOW", "LOW"), List.of("HIGH", "LOW"));
        assertThat(events).map(event -> event.json().path("revision").asLong()).isSorted();
        assertThat(team.get(path).json().path("amending").asBoolean()).isFalse();
    }

    @Test
    void discardingPutsTheAnswersBackUnderNewVersions() {
        String path = amended();
        JsonNode before = team.get(path + "/responses").json().path("items");
        save(path, "ALPHA", "\"r2\"", "HIGH").expect(200);

        Given.act("focal-ken", path, "discard");

        JsonNode after = team.get(path + "/responses").json().path("items");
        assertThat(team.get(path).text("state")).isEqualTo("VALIDATED");
        assertThat(after.get(0).path("phase").asText()).isEqualTo("LOW");
        assertThat(after.get(0).path("savedAt")).isEqualTo(before.get(0).path("savedAt"));
        assertThat(after.get(0).path("etag").asText()).isEqualTo("\"r4\"");
        assertThat(after.get(1)).isEqualTo(before.get(1));
    }

    /** The texts of times are those of the session's time zone; and what a column that is new holds was not kept. */
    @Test
    void discardingPutsBackWhatWasChangedAndNotWhatIsWrittenInAnotherWay() throws SQLException {
        String path = amended();
        JsonNode before = team.get(path + "/responses").json().path("items");
        save(path, "ALPHA", "\"r2\"", "HIGH").expect(200);
        SERVED.execute("""
                set timezone = 'Asia/Kathmandu';
                update response_kept kept
                set content = kept.content - 'carried_over'
                  || jsonb_build_object('saved_at', to_jsonb((kept.content ->> 'saved_at')::timestamptz))
                where assessment_id = '%s'""".formatted(idOf(path)));

        Given.act("focal-ken", path, "discard");

        JsonNode after = team.get(path + "/responses").json().path("items");
        assertThat(after.get(0).path("etag").asText()).isEqualTo("\"r4\"");
        assertThat(after.get(1)).isEqualTo(before.get(1));
    }

    @Test
    void whatWasReadBeforeTheDiscardIsStale() {
        String path = amended();
        save(path, "ALPHA", "\"r2\"", "HIGH").expect(200);
        Given.act("focal-ken", path, "discard");
        Given.amended(path, "KEN");

        save(path, "ALPHA", "\"r2\"", "HIGH").expect(412, "PRECONDITION_FAILED");
        save(path, "ALPHA", "\"r3\"", "HIGH").expect(412, "PRECONDITION_FAILED");
        save(path, "ALPHA", "\"r4\"", "HIGH").expect(200);
        save(path, "BETA", "\"r2\"", "HIGH").expect(200);
    }

    @Test
    void theHistoryTellsWhatWasPutBack() throws SQLException {
        String path = amended();
        save(path, "BETA", "\"r2\"", "HIGH").expect(200);

        Given.act("focal-ken", path, "discard");

        List<JsonNode> entries = entries(path);
        assertThat(entries.subList(entries.size() - 4, entries.size()))
                .map(entry -> entry.path("action").asText())
                .containsExactly("AMEND", "SAVED", "SAVED", "DISCARD");
        JsonNode back = entries.get(entries.size() - 2);
        assertThat(back.path("subDomain").asText()).isEqualTo("BETA");
        assertThat(back.path("state").path("phase").asText()).isEqualTo("LOW");
        assertThat(back.path("state").path("version").asInt()).isEqualTo(4);
        assertThat(entries.getLast().path("facts").toString()).isEqualTo("{\"putBack\":[\"BETA\"]}");
    }

    @Test
    void oneThatWasSubmittedIsReturnedFirst() {
        String path = amended();
        save(path, "ALPHA", "\"r2\"", "HIGH").expect(200);
        Given.submit(path, "KEN");
        team.act(path + "/discard", team.get(path).etag()).expect(409, "TRANSITION_NOT_ALLOWED");
        Given.returned(path);

        Given.act("focal-ken", path, "discard");

        assertThat(team.get(path + "/responses/ALPHA").text("phase")).isEqualTo("LOW");
    }

    @Test
    void theNextOneKeepsWhatIsInForceThen() {
        String path = amended();
        save(path, "ALPHA", "\"r2\"", "HIGH").expect(200);
        Given.submit(path, "KEN");
        Given.validated(path);
        Given.amended(path, "KEN");
        save(path, "ALPHA", "\"r3\"", "LOW").expect(200);

        Given.act("focal-ken", path, "discard");

        assertThat(team.get(path + "/responses/ALPHA").text("phase")).isEqualTo("HIGH");
    }

    @Test
    void whatWasValidatedIsReadWhileItIsAmended() {
        String path = Given.answered("KEN", "LOW");
        assertThat(phasesInForce(path)).isEmpty();
        Given.submit(path, "KEN");
        Given.validated(path);
        assertThat(phasesInForce(path)).containsExactly("LOW", "LOW");
        Given.amended(path, "KEN");
        save(path, "ALPHA", "\"r2\"", "HIGH").expect(200);

        assertThat(phasesInForce(path)).containsExactly("LOW", "LOW");
        assertThat(team.get(path + "/responses/ALPHA").text("phase")).isEqualTo("HIGH");
    }

    @Test
    void nothingIsKeptOnceTheAmendmentIsOver() throws SQLException {
        String validated = amended();
        String discarded = amended();
        String withdrawn = amended();
        assertThat(kept(validated, discarded, withdrawn)).isEqualTo(6);
        Given.submit(validated, "KEN");
        Given.validated(validated);
        Given.act("focal-ken", discarded, "discard");

        Given.withdrawn(withdrawn);

        assertThat(kept(validated, discarded, withdrawn)).isZero();
    }

    private static int kept(String... paths) throws SQLException {
        String ids = Stream.of(paths).map(path -> "'" + idOf(path) + "'").collect(joining(", "));
        return Integer.parseInt(
                SERVED.texts("select count(*) from response_kept where assessment_id in (%s)".formatted(ids))
                        .getFirst());
    }

    private List<String> phasesInForce(String path) {
        return Given.everywhere(() -> QuarkusTransaction.requiringNew()
                .call(() -> validated
                        .of(assessments.locked(List.of(Given.idOf(path))).getFirst())
                        .stream()
                        .map(Response::phase)
                        .toList()));
    }

    private static String amended() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        Given.amended(path, "KEN");
        return path;
    }

    private Api.Answer save(String path, String subDomain, String etag, String phase) {
        return team.put(path + "/responses/" + subDomain, etag, Map.of("status", "ASSESSED", "phase", phase));
    }

    private static List<String> phases(Topics.Event event) {
        return event.json()
                .path("responses")
                .valueStream()
                .map(response -> response.path("phase").asText())
                .toList();
    }

    private static List<JsonNode> entries(String path) throws SQLException {
        return SERVED
                .texts("select entry from history where assessment_id = '%s' order by seq".formatted(idOf(path)))
                .stream()
                .map(Topics::json)
                .toList();
    }

    private static String idOf(String path) {
        return Given.idOf(path).toString();
    }
}
