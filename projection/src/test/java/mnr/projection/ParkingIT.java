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
class ParkingIT extends ProjectionScene {

    @Test
    void anUnreadableRecordIsParkedAndTheOthersOfItsBatchAreAppliedOnce() {
        topic.create(1);
        topic.sendState("a", 1, "t");
        topic.send("bad", 1, "no json");
        topic.sendState("z", 1, "t");

        Following following = loops.follow(projection());

        awaitHeld("a@1=t", "z@1=t");
        await().untilAsserted(() -> assertThat(rows.parked(name)).containsExactly("bad PARKED"));
        assertThat(rows.tally(name)).isEqualTo(2);
        awaitNoLag(following);
        assertThat(following.freshness().parked()).isEqualTo(1);
    }

    @Test
    void aParkedRecordKeepsItsBytesHeadersRevisionAndReason() {
        topic.create(1);
        topic.send("bad", 5, "no json");

        loops.follow(projection());

        await().untilAsserted(() -> assertThat(rows.parked(name)).hasSize(1));
        assertThat(rows.texts("""
                        SELECT convert_from(value, 'UTF8') || '|' || (headers ->> 'ce_id') || '|' || revision || '|'
                               || (parked_at IS NOT NULL) || '|' || topic
                        FROM parked_record WHERE projection = ?""", name)).containsExactly("no json|bad@5|5|true|" + topic.name());
        assertThat(rows.texts("SELECT reason FROM parked_record WHERE projection = ?", name))
                .allSatisfy(
                        reason -> assertThat(reason).contains("UnreadableRecordException", "not the JSON of a State"));
    }

    @Test
    void aRecordThatTheDatabaseRefusesIsParkedAlone() {
        topic.create(1);
        topic.sendState("a", 1, "t");
        topic.sendState("bad", 1, "forbidden");
        topic.sendState("z", 1, "t");

        loops.follow(projection());

        awaitHeld("a@1=t", "z@1=t");
        await().untilAsserted(() -> assertThat(rows.parked(name)).containsExactly("bad PARKED"));
        assertThat(rows.tally(name)).isEqualTo(2);
    }

    @Test
    void recordsThatNoStateTopicMayHoldAreParked() {
        topic.create(1, "delete"); // a compacted one would refuse a record without key
        topic.send(null, 1, "{\"revision\":1,\"text\":\"no key\"}");
        topic.send("tombstone", 1, null);
        topic.send("nul\0", 1, "no json");
        topic.sendState("z", 1, "t");

        loops.follow(projection());

        awaitHeld("z@1=t");
        assertThat(rows.parked(name)).containsExactly("- PARKED", "tombstone PARKED", "nul\uFFFD PARKED");
    }

    @Test
    void aLaterRevisionSupersedesTheParkedOne() {
        topic.create(1);
        Following following = loops.follow(projection());
        topic.send("k", 2, "no json");
        await().untilAsserted(() -> assertThat(rows.parked(name)).containsExactly("k PARKED"));

        topic.sendState("k", 3, "three");

        awaitHeld("k@3=three");
        assertThat(rows.parked(name)).containsExactly("k SUPERSEDED");
        await().untilAsserted(() -> assertThat(following.freshness().parked()).isZero());
    }

    @Test
    void aDuplicateOfAnOlderRevisionSupersedesNothing() {
        topic.create(1);
        loops.follow(projection());
        topic.send("k", 2, "no json");

        topic.sendState("k", 1, "one");

        awaitHeld("k@1=one");
        assertThat(rows.parked(name)).containsExactly("k PARKED");
    }
}
