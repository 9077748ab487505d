package mnr.assessment.contract;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import mnr.architecture.contract.AsyncApi;
import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.assessment.Topics;
import mnr.stack.StackResource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class PublishedEventsIT {

    private static final AsyncApi DOCUMENT =
            AsyncApi.read(EventSchemas.ROOT.resolve("assessment-service/contracts/asyncapi.yaml"));

    private static final String ROUNDS = "mnr.assessment.rounds.v1";
    private static final String LIFECYCLE = "mnr.assessment.lifecycle.v1";
    private static final String VALIDATED = "mnr.assessment.validated.v1";

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @Test
    void eachStateOfARoundKeepsTheContractWithARisingRevision() {
        String round = Given.openRound();
        Given.closed(round);

        List<Topics.Event> events = Topics.await(ROUNDS, round, 3);

        assertThat(events).allSatisfy(event -> keepsTheContract(ROUNDS, round, event));
        assertThat(events)
                .map(event -> event.json().path("state").asText())
                .containsExactly("PLANNED", "OPEN", "CLOSED");
        assertThat(events).map(event -> event.json().path("revision").asLong()).isSorted();
    }

    @Test
    void aSnapshotKeepsTheContract() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        String id = path.substring(path.lastIndexOf('/') + 1);

        Topics.Event event = Topics.await(VALIDATED, id, 1).getFirst();

        keepsTheContract(VALIDATED, id, event);
    }

    @Test
    void aWithdrawnOneKeepsTheContractAndIsRepublishedForGood() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        Given.withdrawn(path);
        String id = Given.idOf(path).toString();
        Topics.Event withdrawn = Topics.await(VALIDATED, id, 2).getLast();

        Api.as("operator").act("/api/v1/admin/republish", null).expect(202);

        keepsTheContract(VALIDATED, id, withdrawn);
        Topics.Event republished = Topics.await(VALIDATED, id, 3).getLast();
        assertThat(republished.withoutTrace()).isEqualTo(withdrawn.withoutTrace());
    }

    @Test
    void eachFactKeepsTheContract() {
        String path = Given.submitted("KEN");
        Given.returned(path);
        Given.submit(path, "KEN");
        Given.validated(path);
        Given.amended(path, "KEN");
        Given.act("focal-ken", path, "discard");
        Api.as("focal-ken").put(path + "/consent", "\"c2\"", Given.consent()).expect(200);
        Given.withdrawn(path);
        Given.act("focal-ken", path, "reopen");

        List<Topics.Event> facts = Topics.awaitFacts(path, "KEN", 10);

        assertThat(facts).allSatisfy(fact -> keepsTheContract(LIFECYCLE, "KEN", fact));
        assertThat(facts)
                .map(fact -> fact.json().path("fact").asText())
                .containsExactly(
                        "CREATED",
                        "SUBMITTED",
                        "RETURNED",
                        "SUBMITTED",
                        "VALIDATED",
                        "AMENDED",
                        "DISCARDED",
                        "CONSENT_CHANGED",
                        "WITHDRAWN",
                        "REOPENED");
    }

    @Test
    void republishingSendsTheSameOnceMore() {
        String path = Given.submitted("KEN");
        Given.validated(path);
        String round = Api.as("secretariat").get(path).text("round");
        String id = path.substring(path.lastIndexOf('/') + 1);
        Topics.Event roundBefore = Topics.await(ROUNDS, round, 2).getLast();
        Topics.Event snapshotBefore = Topics.await(VALIDATED, id, 1).getLast();

        Api.Answer republished =
                Api.as("operator").act("/api/v1/admin/republish", null).expect(202);

        assertThat(republished.json().path("count").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(Topics.await(ROUNDS, round, 3).getLast().withoutTrace()).isEqualTo(roundBefore.withoutTrace());
        assertThat(Topics.await(VALIDATED, id, 2).getLast().withoutTrace()).isEqualTo(snapshotBefore.withoutTrace());
    }

    private static void keepsTheContract(String topic, String key, Topics.Event event) {
        assertThat(EventSchemas.faults(topic, event.text())).isEmpty();
        AsyncApi.Message said = requireNonNull(DOCUMENT.messages().get(topic));
        assertThat(DOCUMENT.faults(said, event.headers())).isEmpty();
        assertThat(said.hasKey(key)).isTrue();
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry(
                        "ce_id", key + '@' + event.json().path("revision").asLong())
                .containsEntry("ce_type", topic)
                .containsEntry("ce_source", "urn:mnr:assessment")
                .containsEntry("ce_subject", key)
                .containsEntry("content-type", "application/json")
                .containsKey("ce_time");
    }
}
