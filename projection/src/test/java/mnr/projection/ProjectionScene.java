package mnr.projection;

import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import mnr.projection.LoopsByHand.Following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A topic and a projection of the test's own, with what all tests of the loop ask of them. */
abstract class ProjectionScene {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Rows rows;

    @Inject
    LoopsByHand loops;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    String name;
    StateTopic topic;

    @BeforeEach
    void nameTopicAndProjection() {
        name = "test-" + UUID.randomUUID();
        topic = new StateTopic(bootstrapServers, "mnr." + name + ".v1");
    }

    @AfterEach
    void stopLoops() {
        loops.stopAll();
        topic.close();
    }

    HeldStates projection() {
        return new HeldStates(name, topic.name(), dataSource);
    }

    void awaitHeld(String... states) {
        await().untilAsserted(() -> assertThat(rows.held(name)).containsExactly(states));
    }

    static void awaitState(Following following, ProjectionState state) {
        await().untilAsserted(() -> assertThat(following.state()).isEqualTo(state));
    }

    static void awaitNoLag(Following following) {
        await().untilAsserted(() -> assertThat(following.freshness().topics())
                .allSatisfy(topic -> assertThat(topic.lag()).isEqualTo(0)));
    }
}
