package mnr.projection;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.projection.LoopsByHand.Following;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class TopicChangeIT extends ProjectionScene {

    @Test
    void theOffsetMovesPastWhatHoldsNoRecords() {
        topic.create(1);
        loops.follow(projection());

        topic.sendState("k", 1, "t");

        // the record and its commit marker
        await().untilAsserted(() -> assertThat(rows.nextOffsets(name)).containsExactly("0:2"));
    }

    @Test
    void aTopicThatComesLaterIsFound() {
        Following following = loops.follow(projection());
        awaitState(following, ProjectionState.SEARCHING);

        topic.create(2);
        topic.sendState("k", 1, "t");

        awaitHeld("k@1=t");
    }

    @Test
    void aTopicThatVanishesIsSearchedFor() {
        topic.create(1);
        Following following = loops.follow(projection());
        topic.sendState("k", 1, "t");
        awaitHeld("k@1=t");
        awaitNoLag(following);

        topic.delete();

        awaitState(following, ProjectionState.SEARCHING);
        assertThat(following.freshness().trouble()).isNull();
        assertThat(following.freshness().topics().getFirst().lag()).isNull();
    }

    @Test
    void theConsumerHasNothingToWarnOfWhenPartitionsAreTakenAnew() {
        topic.create(1);
        try (LoggedWarnings warnings = LoggedWarnings.of("org.apache.kafka.clients.consumer")) {
            Following first = loops.follow(projection());
            awaitNoLag(first);
            topic.growTo(2);
            topic.sendTo(1, "new", 1, "t");
            awaitHeld("new@1=t");
            first.stop();

            awaitNoLag(loops.follow(projection()));

            assertThat(warnings.messages()).isEmpty();
        }
    }

    @Test
    void addedPartitionsAreReadFromTheirBeginning() {
        topic.create(1);
        loops.follow(projection());
        topic.sendTo(0, "old", 1, "t");
        awaitHeld("old@1=t");

        topic.growTo(2);
        topic.sendTo(1, "new", 1, "t");

        awaitHeld("new@1=t", "old@1=t");
    }

    @Test
    void aRecreatedTopicStopsTheProjectionUntilItsOffsetsAreDropped() {
        topic.create(1);
        Following following = loops.follow(projection());
        topic.sendState("k", 1, "old topic");
        awaitHeld("k@1=old topic");

        topic.recreate(1);
        topic.sendState("k", 2, "new topic");

        awaitState(following, ProjectionState.STOPPED);
        await().untilAsserted(() -> assertThat(following.freshness().trouble()).contains("topic was recreated"));
        assertThat(rows.held(name)).containsExactly("k@1=old topic");

        rows.execute("DELETE FROM projection_offset WHERE projection = ?", name);

        awaitHeld("k@2=new topic");
        awaitState(following, ProjectionState.FOLLOWING);
    }

    @Test
    void aTopicRecreatedBetweenTwoStartsStopsTheProjection() {
        topic.create(1);
        Following first = loops.follow(projection());
        topic.sendState("k", 1, "old topic");
        awaitHeld("k@1=old topic");
        first.stop();
        topic.recreate(1);
        topic.sendState("k", 2, "new topic");
        topic.sendState("k", 3, "new topic");

        Following second = loops.follow(projection());

        awaitState(second, ProjectionState.STOPPED);
        assertThat(rows.held(name)).containsExactly("k@1=old topic");
    }

    @Test
    void anOffsetBeyondTheTopicStopsTheProjection() {
        topic.create(1);
        Following first = loops.follow(projection());
        topic.sendState("k", 1, "t");
        awaitHeld("k@1=t");
        first.stop();
        rows.execute("UPDATE projection_offset SET next_offset = 100 WHERE projection = ?", name);

        Following second = loops.follow(projection());

        awaitState(second, ProjectionState.STOPPED);
        assertThat(second.freshness().trouble()).contains("outside of the topic", topic.name() + "-0");
    }

    @Test
    void offsetsThatAnOperatorSetBackAreFollowed() {
        topic.create(1);
        Following following = loops.follow(projection());
        topic.sendState("a", 1, "t");
        topic.sendState("b", 1, "t");
        await().untilAsserted(() -> assertThat(rows.nextOffsets(name)).containsExactly("0:4"));

        rows.execute("UPDATE projection_offset SET next_offset = 0 WHERE projection = ?", name);
        topic.sendState("c", 1, "t");

        await().untilAsserted(() -> assertThat(rows.tally(name)).isEqualTo(5));
        awaitHeld("a@1=t", "b@1=t", "c@1=t");
        awaitNoLag(following);
    }
}
