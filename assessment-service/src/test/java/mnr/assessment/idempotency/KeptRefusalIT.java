package mnr.assessment.idempotency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Api.Answer;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static mnr.assessment.idempotency.Keyed.assertFresh;
import static mnr.assessment.idempotency.Keyed.assertReplay;
import static mnr.assessment.idempotency.Keyed.begin;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class KeptRefusalIT {

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void aRefusalIsAnsweredAgainThoughItWouldBeNoneNow() {
        // given
        Map<String, Object> plan = Given.round(Given.roundCode());
        plan.put("scope", List.of("UGA"));
        String round = Given.opened(plan);
        Answer refused = begin(Api.as("secretariat").keyed(key), round, "KEN");
        invite(round, plan, "KEN");

        // when
        Answer again = begin(Api.as("secretariat").keyed(key), round, "KEN");

        // then
        assertFresh(refused.expect(409, "COUNTRY_NOT_INVITED"));
        assertReplay(again, refused);
        begin(Api.as("secretariat").keyed(key + "-2"), round, "KEN").expect(201);
    }

    @Test
    void aMissingPreconditionIsAnsweredAgain() {
        // given
        String path = Given.draft("KEN");
        Answer refused = Api.as("secretariat").keyed(key).act(path + "/withdraw", null);

        // when
        Answer again = Api.as("secretariat").keyed(key).act(path + "/withdraw", null);

        // then
        assertReplay(again, refused.expect(428, "PRECONDITION_REQUIRED"));
    }

    @Test
    void aStalePreconditionIsAnsweredAgainWithTheTagOfThen() {
        // given
        String path = Given.draft("KEN");
        Answer refused = Api.as("secretariat").keyed(key).act(path + "/withdraw", "\"a99\"");
        Given.withdrawn(path);

        // when
        Answer again = Api.as("secretariat").keyed(key).act(path + "/withdraw", "\"a99\"");

        // then
        assertReplay(again, refused.expect(412, "PRECONDITION_FAILED"));
        assertThat(again.etag()).isEqualTo(refused.text("currentETag"));
    }

    @Test
    void whatPassesByItselfIsNotKept() {
        // given
        Map<String, Object> plan = Given.round(Given.roundCode());
        plan.put("framework", "HALF");
        Answer pending = Api.as("secretariat").keyed(key).post("/api/v1/rounds", plan);

        // when
        Answer again = Api.as("secretariat").keyed(key).post("/api/v1/rounds", plan);

        // then
        assertFresh(pending.expect(503, "REFERENCE_DATA_PENDING"));
        assertFresh(again.expect(503, "REFERENCE_DATA_PENDING"));
    }

    private static void invite(String round, Map<String, Object> plan, String country) {
        Map<String, Object> revised = new HashMap<>(plan);
        revised.remove("code");
        revised.remove("demo");
        revised.put("scope", List.of("UGA", country));
        String path = "/api/v1/rounds/" + round;
        Api.as("secretariat")
                .put(path, Api.as("secretariat").get(path).etag(), revised)
                .expect(200);
    }
}
