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
        Read before = readOnce(read -> read.revisions().size() == states && read.records() >= 2 * states);

        // when
        int count = republish();

        // then
        assertEquals(states, count);
        Read after = readOnce(read -> read.records() >= before.records() + count);
        assertEquals(before.revisions(), after.revisions());
    }

    /** What is asked of all records; their texts would fill the memory. */
    private record Read(int records, Map<String, Long> revisions) {

        static Read of(List<Sent> sent) {
            return new Read(sent.size(), sent.stream().collect(Collectors.toMap(Sent::key, Sent::revision, Math::max)));
        }
    }

    private static int republish() {
        Answer answer = Api.sendAs(Tokens.of("operator"), "POST", "admin/republish");
        assertEquals(202, answer.status());
        return answer.body().get("count").asInt();
    }

    private Read readOnce(Predicate<Read> complete) {
        return Awaitility.await("the relay sends what is in the outbox, on a thread of its own")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Read.of(StateTopics.read(bootstrapServers)), complete);
    }
}
