package mnr.reference.publication;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import mnr.stack.DatabaseDump;
import mnr.stack.StackResource;
import mnr.stack.Tokens;
import mnr.stack.postgres.ServiceDatabase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The database is set back to an older dump while others hold newer states. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RestoredIT {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void everyStateIsNewerThanTheOneThatOthersHold() {
        // given
        try (DatabaseDump dump = DatabaseDump.of(ServiceDatabase.REFERENCE)) {
            awaitAnswers();
            int states = republishRestored();
            awaitRevisions(states, 2);
            dump.putBack();
            awaitAnswers();

            // when
            int again = republishRestored();

            // then
            assertEquals(states, again);
            awaitRevisions(states, 3)
                    .forEach((key, revisions) ->
                            assertEquals(revisions.stream().sorted().toList(), revisions, key));
        }
    }

    private static void awaitAnswers() {
        Awaitility.await("the service's connections were cut off, and each has to fail before there is a new one")
                .until(() -> Api.get("countries").status() == 200);
    }

    private static int republishRestored() {
        Answer answer = Api.sendAs(Tokens.of("operator"), "POST", "admin/republish?restored=true");
        assertEquals(202, answer.status());
        return answer.body().get("count").asInt();
    }

    /** Waits until so many keys have so many revisions each, and gives these in the order in which they were sent. */
    private Map<String, List<Long>> awaitRevisions(int keys, int each) {
        return Awaitility.await("the relay sends what is in the outbox, on a thread of its own")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> StateTopics.read(bootstrapServers).stream()
                                .collect(groupingBy(Sent::key, mapping(Sent::revision, toList()))),
                        sent -> sent.values().stream()
                                        .filter(revisions ->
                                                Set.copyOf(revisions).size() >= each)
                                        .count()
                                >= keys);
    }
}
