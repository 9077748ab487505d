package mnr.assessment.lifecycle;

import java.util.List;
import java.util.Map;

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
class WithdrawalIT {

    private static final String VALIDATED = "mnr.assessment.validated.v1";

    private final Api team = Api.as("focal-ken");

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void saysThatNothingIsInForce() {
        String path = Given.submitted("KEN");
        Given.validated(path);

        Given.withdrawn(path);

        String id = Given.idOf(path).toString();
        Topics.Event event = Topics.await(VALIDATED, id, 2).getLast();
        assertThat(event.json()).isEqualTo(Topics.json("""
                        {"assessment": "%s", "country": "KEN", "round": "%s", "kind": "SELF", "framework": "TINY",
                         "edition": "1", "revision": %d, "state": "WITHDRAWN"}
                        """.formatted(
                id, team.get(path).text("round"), event.json().path("revision").asLong())));
        assertThat(team.get(path).json().has("validatedAt")).isFalse();
    }

    @Test
    void takesAnAmendmentAlong() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        Given.amended(path, "KEN");
        team.put(path + "/responses/ALPHA", "\"r2\"", Map.of("status", "ASSESSED", "phase", "HIGH"))
                .expect(200);
        Given.withdrawn(path);

        Given.act("focal-ken", path, "reopen");

        Api.Answer reopened = team.get(path);
        assertThat(reopened.text("state")).isEqualTo("DRAFT");
        assertThat(reopened.json().path("amending").asBoolean()).isFalse();
        assertThat(team.get(path + "/responses/ALPHA").text("phase")).isEqualTo("HIGH");
        team.act(path + "/discard", reopened.etag()).expect(409, "TRANSITION_NOT_ALLOWED");
    }

    @Test
    void whatWasReopenedIsInForceAgainOnceValidated() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        Given.withdrawn(path);
        Given.act("focal-ken", path, "reopen");
        Given.submit(path, "KEN");

        Given.validated(path);

        List<Topics.Event> events = Topics.await(VALIDATED, Given.idOf(path).toString(), 3);
        assertThat(events)
                .map(event -> event.json().path("state").asText())
                .containsExactly("VALIDATED", "WITHDRAWN", "VALIDATED");
        assertThat(events).map(event -> event.json().path("revision").asLong()).isSorted();
    }

    @Test
    void whatWasNeverInForceIsNotPublished() {
        String path = Given.draft("KEN");
        Given.withdrawn(path);
        Given.act("focal-ken", path, "reopen");
        Given.answerAll(path, "KEN", "LOW");
        Given.submit(path, "KEN");

        Given.validated(path);

        assertThat(Topics.await(VALIDATED, Given.idOf(path).toString(), 1))
                .map(event -> event.json().path("state").asText())
                .containsExactly("VALIDATED");
    }

    @Test
    void aWithdrawnOneIsFoundByItsState() {
        String path = Given.draft("KEN");
        String round = team.get(path).text("round");

        Given.withdrawn(path);

        assertThat(team.get("/api/v1/assessments?state=WITHDRAWN&round=" + round)
                        .expect(200)
                        .items("id"))
                .containsExactly(Given.idOf(path).toString());
    }
}
