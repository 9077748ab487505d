package mnr.assessment.lifecycle;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class LifecycleIT {

    private static final String VALIDATED = "mnr.assessment.validated.v1";

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void aDraftHasAnUnansweredResponseForEverySubDomainInTheEditionsOrder() {
        Map<String, Object> round = Given.round(Given.roundCode());
        round.put("framework", "MNR");
        round.put("edition", "2023");
        String code = Given.opened(round);

        Api.Answer created = Api.as("focal-ken")
                .post("/api/v1/assessments", Map.of("round", code, "country", "KEN", "kind", "SELF"))
                .expect(201);

        assertThat(created.etag()).isEqualTo("\"a1\"");
        assertThat(created.text("state")).isEqualTo("DRAFT");
        assertThat(created.text("edition")).isEqualTo("2023");
        String path = "/api/v1/assessments/" + created.text("id");
        assertThat(created.header("Location")).endsWith(path);
        Api.Answer responses = Api.as("focal-ken").get(path + "/responses").expect(200);
        assertThat(responses.etag()).isEqualTo("\"a1\"");
        assertThat(responses.json().path("items"))
                .map(response -> response.path("subDomain").asText())
                .isEqualTo(Reference.mnrSubDomains());
        assertThat(responses.json().path("items")).allSatisfy(response -> {
            assertThat(response.path("status").asText()).isEqualTo("UNANSWERED");
            assertThat(response.path("etag").asText()).isEqualTo("\"r1\"");
        });
    }

    @Test
    void aSecondOneOfTheSameKindIsAConflictThatNamesTheFirst() {
        String round = Given.openRound();
        String path = Given.draft(round, "KEN");

        Api.Answer second = Api.as("focal-ken")
                .post("/api/v1/assessments", Map.of("round", round, "country", "KEN", "kind", "SELF"))
                .expect(409, "ASSESSMENT_EXISTS");

        assertThat(path).endsWith(second.text("assessment"));
        assertThat(second.header("Location")).endsWith(path);
    }

    @Test
    void ofManyAtOnceOneBeginsItAndTheOthersAreToldWhich() throws Exception {
        Map<String, Object> request = Map.of("round", Given.openRound(), "country", "KEN", "kind", "SELF");
        Callable<Api.Answer> begin = () -> Api.as("focal-ken").post("/api/v1/assessments", request);

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Api.Answer> answers = threads.invokeAll(Collections.nCopies(8, begin)).stream()
                    .map(Future::resultNow)
                    .sorted(Comparator.comparingInt(Api.Answer::status))
                    .toList();

            assertThat(answers).map(Api.Answer::status).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
            String id = answers.getFirst().text("id");
            assertThat(answers.subList(1, 8))
                    .allSatisfy(answer -> assertThat(answer.text("assessment")).isEqualTo(id));
        }
    }

    @Test
    void kindsAreAssessmentsOfTheirOwn() {
        String round = Given.openRound();
        Given.draft(round, "KEN");

        Api.as("focal-ken")
                .post("/api/v1/assessments", Map.of("round", round, "country", "KEN", "kind", "PEER_REVIEW"))
                .expect(201);
    }

    @Test
    void submittingNeedsEveryAnswer() {
        String path = Given.draft("KEN");
        Api team = Api.as("focal-ken");

        Api.Answer refused = team.send("POST", path + "/submit", "\"a1\"", Map.of("consent", Given.consent()))
                .expect(409, "UNANSWERED");

        assertThat(refused.json().path("subDomains")).map(code -> code.asText()).containsExactly("ALPHA", "BETA");
        assertThat(team.get(path).text("state")).isEqualTo("DRAFT");
    }

    @Test
    void submittingKeepsTheConsentAndEndsTheDraft() {
        String path = Given.answered("KEN", "LOW");
        Api team = Api.as("focal-ken");
        String etag = team.get(path).etag();

        Api.Answer submitted = team.send("POST", path + "/submit", etag, Map.of("consent", Given.consent()))
                .expect(200);

        assertThat(submitted.text("state")).isEqualTo("SUBMITTED");
        assertThat(submitted.json().path("consent").path("mandate").asText()).isEqualTo("decree 1");
        assertThat(submitted.etag()).isNotEqualTo(etag);
        team.put(path + "/responses/ALPHA", "\"r2\"", Map.of("status", "NOT_ASSESSED"))
                .expect(409, "ASSESSMENT_NOT_DRAFT");
        Api.Answer again = team.send("POST", path + "/submit", submitted.etag(), Map.of("consent", Given.consent()))
                .expect(409, "TRANSITION_NOT_ALLOWED");
        assertThat(again.json().path("allowed"))
                .map(action -> action.asText())
                .containsExactly("RETURN", "VALIDATE", "WITHDRAW");
    }

    @Test
    void aSaveAfterTheReadMakesTheSubmissionStale() {
        String path = Given.answered("KEN", "LOW");
        Api team = Api.as("focal-ken");
        String read = team.get(path).etag();
        team.put(path + "/responses/ALPHA", "\"r2\"", Map.of("status", "NOT_ASSESSED"))
                .expect(200);

        Api.Answer refused = team.send("POST", path + "/submit", read, Map.of("consent", Given.consent()))
                .expect(412, "PRECONDITION_FAILED");

        assertThat(refused.text("currentETag")).isEqualTo(team.get(path).etag());
        team.send("POST", path + "/submit", null, Map.of("consent", Given.consent()))
                .expect(428, "PRECONDITION_REQUIRED");
    }

    @Test
    void validatingPublishesTheSnapshot() {
        String path = Given.draft("KEN");
        Api team = Api.as("focal-ken");
        team.put(
                        path + "/responses/ALPHA",
                        "\"r1\"",
                        Map.of("status", "ASSESSED", "phase", "HIGH", "rationale", "secret"))
                .expect(200);
        team.put(path + "/responses/BETA", "\"r1\"", Map.of("status", "NOT_APPLICABLE", "reason", "secret"))
                .expect(200);
        Given.submit(path, "KEN");
        Api reviewer = Api.as("reviewer-esar");

        Api.Answer validated =
                reviewer.act(path + "/validate", reviewer.get(path).etag()).expect(200);

        assertThat(validated.text("state")).isEqualTo("VALIDATED");
        String id = validated.text("id");
        Topics.Event event = Topics.await(VALIDATED, id, 1).getFirst();
        assertThat(event.json()).isEqualTo(Topics.json("""
                        {"assessment": "%s", "country": "KEN", "round": "%s", "kind": "SELF", "framework": "TINY",
                         "edition": "1", "revision": %d, "state": "VALIDATED", "validatedAt": "%s",
                         "consent": {"aggregates": true, "profile": "NOBODY"},
                         "responses": [{"subDomain": "ALPHA", "status": "ASSESSED", "phase": "HIGH"},
                                       {"subDomain": "BETA", "status": "NOT_APPLICABLE", "phase": null}]}
                        """.formatted(
                id, validated.text("round"), event.json().path("revision").asLong(), validated.text("validatedAt"))));
    }

    @Test
    void validatingADraftIsRefused() {
        String path = Given.draft("KEN");

        Api.Answer refused =
                Api.as("secretariat").act(path + "/validate", "\"a1\"").expect(409, "TRANSITION_NOT_ALLOWED");

        assertThat(refused.json().path("allowed"))
                .map(action -> action.asText())
                .containsExactly("SUBMIT", "WITHDRAW");
    }

    @Test
    void aClosedRoundStillLetsValidate() {
        String path = Given.submitted("KEN");
        Given.closed(Api.as("secretariat").get(path).text("round"));

        Given.validated(path);

        assertThat(Api.as("secretariat").get(path).text("state")).isEqualTo("VALIDATED");
    }
}
