package mnr.outbox;

/**
 * The steps by which a batch leaves. A batch is read, sent, committed and removed in this order; it is committed only when the
 * one before it is removed, since Kafka keeps the receipt of the last batch alone.
 */
interface Handover extends AutoCloseable {

    /** The first pending events that are not in flight; {@link Batch#NONE} if there are none. */
    Batch read(Batch inFlight);

    /** All events lie in Kafka, and nobody sees them yet. Any failure leaves the batch unsent or its fate unknown. */
    Sent send(Batch batch) throws InterruptedException;

    /** What was sent is seen from now on, all of it or nothing. */
    void commit();

    /** @throws TurnLostException if another relay has taken over; then nothing is deleted */
    void remove(Sent sent);

    @Override
    void close();
}
