package mnr.projection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import mnr.projection.LoopsByHand.Following;
import mnr.stack.SpareBroker;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class AbsentBrokerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Rows rows;

    @Inject
    LoopsByHand loops;

    private final String name = "test-" + UUID.randomUUID();
    private final String topicName = "mnr." + name + ".v1";

    @AfterEach
    void stopLoops() {
        loops.stopAll();
    }

    @Test
    void aLoopWithoutBrokerGoesOnLookingAndStopsWhenAsked() {
        Following following = loops.follow(new HeldStates(name, topicName, dataSource), "127.0.0.1:1");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(following.state()).isEqualTo(ProjectionState.RETRYING));

        following.stop();
        assertThat(following.thread().isAlive()).isFalse();
    }

    @Test
    void aBrokerThatGoesAndComesBackIsFollowedOn() {
        try (SpareBroker broker = SpareBroker.start(Path.of("target/brokers"));
                StateTopic topic = new StateTopic(broker.bootstrapServers(), topicName).create(3)) {
            Following following = loops.follow(new HeldStates(name, topicName, dataSource), broker.bootstrapServers());
            topic.sendState("before", 1, "t");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rows.held(name)).containsExactly("before@1=t"));
            broker.stop();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(following.state()).isEqualTo(ProjectionState.RETRYING));
            assertThat(following.freshness().topics().getFirst().lag()).isNull();

            broker.startAgain();
            topic.sendState("after", 1, "t");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rows.held(name)).containsExactly("after@1=t", "before@1=t"));
            assertThat(rows.tally(name)).isEqualTo(2);
            loops.stopAll();
        }
    }
}
