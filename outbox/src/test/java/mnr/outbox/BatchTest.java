package mnr.outbox;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {

    @Test
    void aBatchWithManyGapsHasAReceipt() {
        Batch batch = Batch.of(events(LongStream.iterate(1L << 40, id -> id + 2).limit(1_000)));

        assertThat(batch.size()).isEqualTo(1_000);
        assertThat(Receipt.read(batch.receipt().text())).contains(batch.receipt());
    }

    @Test
    void aBatchIsAsLongAsItsReceiptCanBe() {
        List<PendingEvent> scattered =
                events(LongStream.iterate(1, id -> id + 1_000_000).limit(1_000));

        Batch batch = Batch.of(scattered);

        assertThat(batch.size()).isBetween(200, 999);
        assertThat(batch.events()).isEqualTo(scattered.subList(0, batch.size()));
        assertThat(batch.receipt().text().length()).isLessThan(4_096);
    }

    @Test
    void theSameNumbersOfOtherEventsAreAnotherReceipt() {
        PendingEvent first = new PendingEvent(1, Things.event("key", 1), null);
        PendingEvent later = new PendingEvent(1, Things.event("key", 2), null);

        assertThat(Receipt.of(List.of(first))).isNotEqualTo(Receipt.of(List.of(later)));
    }

    private static List<PendingEvent> events(LongStream ids) {
        return ids.mapToObj(id -> new PendingEvent(id, Things.event("key", id), null))
                .toList();
    }
}
