package mnr.outbox;

import java.util.List;

/** From the table to the topics, within one term. */
final class KafkaHandover implements Handover {

    private final PendingEvents pending;
    private final RelayProducer producer;
    private final EventTraces traces;
    private final long term;
    private final OutboxConfig config;
    private SendSpans spans = new SendSpans(List.of());

    KafkaHandover(PendingEvents pending, RelayProducer producer, EventTraces traces, long term, OutboxConfig config) {
        this.pending = pending;
        this.producer = producer;
        this.traces = traces;
        this.term = term;
        this.config = config;
    }

    @Override
    public Batch read(Batch inFlight) {
        return Batch.of(pending.next(
                config.batchEvents(),
                config.batchBytes().asLongValue(),
                inFlight.receipt().ids()));
    }

    @Override
    public Sent send(Batch batch) throws InterruptedException {
        spans = traces.begin(batch.events());
        return new Sent(batch, producer.send(batch, spans));
    }

    @Override
    public void commit() {
        producer.commit();
        spans.committed();
        spans.close();
    }

    @Override
    public void remove(Sent sent) {
        if (!pending.remove(sent, term)) {
            throw new TurnLostException(term);
        }
    }

    @Override
    public void close() {
        spans.close();
        producer.close();
    }
}
