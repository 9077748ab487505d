package mnr.outbox;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What holds of table, outbox and topic whatever befell the relays: each committed change was sent, once, in its order. */
final class Delivery {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Delivery() {}

    static void check(Things things, SentRecords sent, List<String> keys) {
        await().atMost(PATIENCE).until(() -> keys.stream().allMatch(key -> things.pending(key) == 0));
        await().until(sent::hasReadAll);
        for (String key : keys) {
            assertThat(sent.revisionsOf(key)).as(key).isEqualTo(Revisions.upTo(things.revision(key)));
        }
    }
}
