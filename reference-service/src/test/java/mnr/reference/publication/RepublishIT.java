package mnr.reference.publication;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.reference.contract.StateTopics;
import mnr.reference.contract.StateTopics.Sent;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(StackResource.class)
class RepublishIT {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void allStatesAreSentAgainUnderTheRevisionsThatTheyHave() {
        // given
        int states = republish();
        List<Sent> before = sentOnce(sent -> latestRevisions(sent).size() == states && sent.size() >= 2 * states);
        Map<String, Long> revisions = latestRevisions(before);

        // when
        int count = republish();

        // then
        assertEquals(states, count);
        List<Sent> after = sentOnce(sent -> sent.size() >= before.size() + count);
        assertEquals(revisions, latestRevisions(after));
    }

    private static int republish() {
        Answer answer = Api.sendAs(Tokens.of("operator"), "POST", "admin/republish");
        assertEquals(202, answer.status());
        return answer.body().get("count").asInt();
    }

    private List<Sent> sentOnce(Predicate<List<Sent>> complete) {
        return Awaitility.await("the relay sends what is in the outbox, on a thread of its own")
                .atMost(Duration.ofSeconds(60))
                .until(() -> StateTopics.read(bootstrapServers), complete);
    }

    private static Map<String, Long> latestRevisions(List<Sent> sent) {
        return sent.stream().collect(Collectors.toMap(Sent::key, Sent::revision, Math::max));
    }
}
