package mnr.assessment.idempotency;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.assessment.Api;
import mnr.assessment.Api.Answer;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static mnr.assessment.idempotency.Keyed.assertFresh;
import static mnr.assessment.idempotency.Keyed.assertReplay;
import static mnr.assessment.idempotency.Keyed.begin;
import static mnr.assessment.idempotency.Keyed.begun;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class IdempotencyIT {

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void theSameRequestTakesEffectOnceAndIsAnsweredTheSame() {
        // given
        String round = Given.openRound();
        Answer first = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // when
        Answer again = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // then
        assertFresh(first.expect(201));
        assertReplay(again, first);
        assertThat(first.header("Location")).isNotBlank();
        assertThat(first.etag()).isNotBlank();
        assertThat(begun(round)).hasSize(1);
        assertThat(history(first)).isEqualTo(1);
    }

    @Test
    void anActionTakesEffectOnceAndIsAnsweredTheSame() {
        // given
        String path = Given.submitted("KEN");
        String read = Api.as("secretariat").get(path).etag();
        Answer first = Api.as("secretariat").keyed(key).act(path + "/validate", read);

        // when
        Answer again = Api.as("secretariat").keyed(key).act(path + "/validate", read);

        // then
        assertFresh(first.expect(200));
        assertReplay(again, first);
        assertThat(Api.as("secretariat").get(path).etag()).isEqualTo(first.etag());
    }

    @Test
    void whatIsAnsweredAgainIsWhatWasAnsweredThoughThingsHaveGoneOn() {
        // given
        String round = Given.plannedRound();
        String path = "/api/v1/rounds/" + round;
        Answer opened = Api.as("secretariat").keyed(key).act(path + "/open", "\"o1\"");
        Given.closed(round);

        // when
        Answer again = Api.as("secretariat").keyed(key).act(path + "/open", "\"o1\"");

        // then
        assertReplay(again, opened.expect(200));
        assertThat(again.text("state")).isEqualTo("OPEN");
        assertThat(Api.as("secretariat").get(path).text("state")).isEqualTo("CLOSED");
    }

    @Test
    void aKeyIsTheSameInQuotes() {
        // given
        String round = Given.openRound();
        Answer first = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // when
        Answer again = begin(Api.as("focal-ken").keyed('"' + key + '"'), round, "KEN");

        // then
        assertReplay(again, first);
    }

    @Test
    void withoutAKeyARequestIsANewOne() {
        // given
        String round = Given.openRound();
        begin(Api.as("focal-ken"), round, "KEN").expect(201);

        // when
        Answer again = begin(Api.as("focal-ken"), round, "KEN");

        // then
        assertFresh(again.expect(409, "ASSESSMENT_EXISTS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"open", "é", "\"a\" , \"b\""})
    void whatIsNoKeyIsRefused(String header) {
        // given
        String round = Given.openRound();

        // when
        Answer refused = begin(Api.as("focal-ken").keyed(header), round, "KEN");

        // then
        assertThat(refused.expect(400, "INVALID_PARAMETER").violations())
                .containsExactly("WRONG_FORMAT Idempotency-Key");
        assertThat(begun(round)).isEmpty();
    }

    @Test
    void anotherBodyWithTheKeyIsRefused() {
        // given
        String round = Given.openRound();
        begin(Api.as("secretariat").keyed(key), round, "KEN").expect(201);

        // when
        Answer other = begin(Api.as("secretariat").keyed(key), round, "UGA");

        // then
        assertFresh(other.expect(422, "IDEMPOTENCY_KEY_REUSED"));
        assertThat(begun(round)).hasSize(1);
    }

    @Test
    void anotherPreconditionWithTheKeyIsRefused() {
        // given
        String path = "/api/v1/rounds/" + Given.plannedRound();
        Api.as("secretariat").keyed(key).act(path + "/open", "\"o1\"").expect(200);

        // when
        Answer other = Api.as("secretariat").keyed(key).act(path + "/open", "\"o2\"");

        // then
        other.expect(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theKeyOfAnotherPersonIsAnotherOne() {
        // given
        String round = Given.openRound();
        begin(Api.as("secretariat").keyed(key), round, "KEN").expect(201);

        // when
        Answer other = begin(Api.as("focal-ken").keyed(key), round, "KEN");

        // then
        assertFresh(other.expect(409, "ASSESSMENT_EXISTS"));
    }

    @Test
    void theKeyOfAnotherPathIsAnotherOne() {
        // given
        String round = Given.plannedRound();
        Api.as("secretariat")
                .keyed(key)
                .act("/api/v1/rounds/" + round + "/open", "\"o1\"")
                .expect(200);

        // when
        Answer other = Api.as("secretariat").keyed(key).act("/api/v1/rounds/" + round + "/close", "\"o2\"");

        // then
        assertFresh(other.expect(200));
    }

    private static int history(Answer assessment) {
        return Api.as("secretariat")
                .get("/api/v1/assessments" + '/' + assessment.text("id") + "/history")
                .expect(200)
                .items("seq")
                .size();
    }
}
