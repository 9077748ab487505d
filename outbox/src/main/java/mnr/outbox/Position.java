package mnr.outbox;

/**
 * How far a partition holds what the outbox has let go.
 *
 * @param topic its plain name, without a namespace
 * @param next the offset after the last record of a deleted row: a reader of committed records that has come so far has
 *     read them all
 */
public record Position(String topic, int partition, long next) {}
