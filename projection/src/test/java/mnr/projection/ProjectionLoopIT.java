package mnr.projection;

import java.util.List;

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
class ProjectionLoopIT extends ProjectionScene {

    @Test
    void statesAreAppliedAndTheLagEndsAtZero() {
        topic.create(3);
        Following following = loops.follow(projection());

        topic.sendState("a", 1, "one");
        topic.sendState("b", 1, "two");

        awaitHeld("a@1=one", "b@1=two");
        awaitNoLag(following);
        SourceFreshness freshness = following.freshness();
        assertThat(freshness.state()).isEqualTo(ProjectionState.FOLLOWING);
        assertThat(freshness.topics().getFirst().lastAppliedAt()).isNotNull();
    }

    @Test
    void aLoopThatStartsAgainGoesOnWhereTheDatabaseIs() {
        topic.create(3);
        Following first = loops.follow(projection());
        topic.sendState("before", 1, "t");
        awaitHeld("before@1=t");
        first.stop();
        topic.sendState("meanwhile", 1, "t");
        HeldStates again = projection();

        Following second = loops.follow(again);

        awaitHeld("before@1=t", "meanwhile@1=t");
        assertThat(again.seen()).containsExactly("meanwhile@1");
        assertThat(second.freshness().topics().getFirst().lastAppliedAt()).isNotNull();
    }

    @Test
    void duplicatesAndReorderedRecordsLeaveTheNewestState() {
        topic.create(1);
        loops.follow(projection());

        topic.sendState("k", 1, "one");
        topic.sendState("k", 3, "three");
        topic.sendState("k", 2, "two");
        topic.sendState("k", 3, "three");

        await().untilAsserted(() -> assertThat(rows.tally(name)).isEqualTo(4));
        awaitHeld("k@3=three");
    }

    @Test
    void passingTroubleRollsTheBatchBackAndNothingIsLostOrDoubled() {
        topic.create(3);
        topic.sendStates(200, "k");
        HeldStates projection = projection();
        projection.failNext(3);

        Following following = loops.follow(projection);

        await().untilAsserted(() -> assertThat(rows.tally(name)).isEqualTo(200));
        assertThat(rows.held(name)).hasSize(200);
        assertThat(projection.seen()).hasSizeGreaterThan(200);
        assertThat(rows.parked(name)).isEmpty();
        awaitState(following, ProjectionState.FOLLOWING);
        awaitNoLag(following);
    }

    @Test
    void troubleThatLastsIsToldAndHoldsNothingElseBack() {
        topic.create(1);
        HeldStates projection = projection();
        projection.failNext(Integer.MAX_VALUE);
        Following following = loops.follow(projection);
        topic.sendState("k", 1, "t");

        awaitState(following, ProjectionState.RETRYING);

        assertThat(following.freshness().trouble()).isEqualTo("IllegalStateException < SQLException[40P01]");
        assertThat(rows.held(name)).isEmpty();
        projection.failNext(0);
        awaitHeld("k@1=t");
    }

    @Test
    void abortedRecordsAreNeverSeen() {
        topic.create(1);
        Following following = loops.follow(projection());

        topic.sendAndAbort("aborted");
        topic.sendState("k", 1, "t");

        awaitHeld("k@1=t");
        assertThat(rows.tally(name)).isEqualTo(1);
        awaitNoLag(following);
    }

    @Test
    void twoReadersAtOnceApplyEachRecordOnce() {
        topic.create(3);
        Following one = loops.follow(projection());
        Following other = loops.follow(projection());

        for (int i = 0; i < 20; i++) {
            topic.sendStates(50, "k" + i + "-");
        }

        await().untilAsserted(() -> assertThat(rows.held(name)).hasSize(1_000));
        awaitNoLag(one);
        awaitNoLag(other);
        assertThat(rows.tally(name)).isEqualTo(1_000);
        assertThat(List.of(one.state(), other.state())).containsOnly(ProjectionState.FOLLOWING);
    }
}
