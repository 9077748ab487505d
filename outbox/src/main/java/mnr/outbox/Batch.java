package mnr.outbox;

import java.util.List;

/** Events that become visible in Kafka together, and the receipt that is committed with them. */
record Batch(List<PendingEvent> events, Receipt receipt) {

    static final Batch NONE = new Batch(List.of(), Receipt.of(List.of()));

    /** What a broker keeps beside an offset, {@code offset.metadata.max.bytes}, is 4,096 bytes by default. */
    private static final int LONGEST_RECEIPT = 3_500;

    /** The events, or as many of the first as a receipt can name. */
    static Batch of(List<PendingEvent> events) {
        Receipt receipt = Receipt.of(events);
        return receipt.text().length() <= LONGEST_RECEIPT
                ? new Batch(List.copyOf(events), receipt)
                : of(events.subList(0, events.size() / 2));
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    int size() {
        return events.size();
    }
}
