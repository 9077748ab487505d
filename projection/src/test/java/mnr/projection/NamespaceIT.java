package mnr.projection;

import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.projection.LoopsByHand.Following;
import mnr.stack.StackResource;
import mnr.stack.TestTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two suites on one broker. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class NamespaceIT extends ProjectionScene {

    private static final ProjectionConfig LEFT = inNamespace(TestTopics.named("left"));
    private static final ProjectionConfig RIGHT = inNamespace(TestTopics.named("right"));

    private StateTopic left;
    private StateTopic right;

    @BeforeEach
    void createTopics() {
        left = new StateTopic(bootstrapServers, "left." + topic.name()).create(1);
        right = new StateTopic(bootstrapServers, "right." + topic.name()).create(1);
    }

    @AfterEach
    void closeTopics() {
        left.close();
        right.close();
    }

    @Test
    void aProjectionReadsItsOwnNamespaceAlone() {
        // given
        HeldStates ofRight = new HeldStates(name + "-right", topic.name(), dataSource);
        loops.follow(projection(), LEFT);
        loops.follow(ofRight, RIGHT);

        // when
        left.sendState("k", 1, "of the left");
        right.sendState("k", 1, "of the right");

        // then
        awaitHeld("k@1=of the left");
        await().untilAsserted(() -> assertThat(rows.held(ofRight.name())).containsExactly("k@1=of the right"));
    }

    @Test
    void offsetsParkedRecordsAndFreshnessKeepThePlainName() {
        // given
        Following following = loops.follow(projection(), LEFT);

        // when
        left.send("bad", 1, "no json");
        left.sendState("k", 1, "t");

        // then
        awaitHeld("k@1=t");
        awaitNoLag(following);
        assertThat(rows.topics(name)).containsExactly(topic.name());
        assertThat(rows.texts("SELECT topic FROM parked_record WHERE projection = ?", name))
                .containsExactly(topic.name());
        assertThat(following.freshness().topics())
                .extracting(TopicFreshness::topic)
                .containsExactly(topic.name());
    }

    @Test
    void aProjectionThatIsMovedToAnotherNamespaceStops() {
        // given
        Following inLeft = loops.follow(projection(), LEFT);
        left.sendState("k", 1, "of the left");
        awaitHeld("k@1=of the left");
        inLeft.stop();
        right.sendState("k", 2, "of the right");

        // when
        Following inRight = loops.follow(projection(), RIGHT);

        // then
        awaitState(inRight, ProjectionState.STOPPED);
        assertThat(inRight.freshness().trouble()).contains("topic was recreated", topic.name());
        assertThat(rows.held(name)).containsExactly("k@1=of the left");
    }

    private static ProjectionConfig inNamespace(String namespace) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors() // for the default, which refers to mnr.kafka.namespace
                .withMapping(ProjectionConfig.class)
                .withDefaultValues(Map.of(
                        "mnr.kafka.namespace", namespace,
                        "mnr.projection.poll-timeout", "100ms",
                        "mnr.projection.lag-interval", "100ms"))
                .build()
                .getConfigMapping(ProjectionConfig.class);
    }
}
