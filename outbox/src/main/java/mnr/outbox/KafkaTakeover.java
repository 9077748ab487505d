package mnr.outbox;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;

/**
 * Fence, confirm, settle: the fence comes after the lease, and the lease is confirmed after the fence. A relay that was
 * stopped between the two may fence its successor, but then learns that it lost the lease before it has read anything.
 */
@Singleton
class KafkaTakeover implements Takeover {

    private final PendingEvents pending;
    private final Topics topics;
    private final EventTraces traces;
    private final Map<String, Object> kafka;
    private final OutboxConfig config;

    KafkaTakeover(
            PendingEvents pending,
            Topics topics,
            EventTraces traces,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxConfig config) {
        this.pending = pending;
        this.topics = topics;
        this.traces = traces;
        this.kafka = Map.copyOf(kafka);
        this.config = config;
    }

    @Override
    public Handover begin(LeaseKeeper lease) throws InterruptedException {
        topics.prepare();
        lease.step();
        RelayProducer producer = RelayProducer.takeOver(kafka, config);
        try {
            lease.step();
            lease.confirm();
            settle(lease.term());
            lease.step();
            return new KafkaHandover(pending, producer, traces, lease.term(), config);
        } catch (Throwable e) {
            producer.close();
            throw e;
        }
    }

    /** Deletes what a former relay has committed and not deleted, and takes down how far the topics go. */
    private void settle(long term) throws InterruptedException {
        try (CommittedBatches committed = new CommittedBatches(kafka, config)) {
            Batch last = committed.lastReceipt().map(this::stillThere).orElse(Batch.NONE);
            if (!pending.remove(new Sent(last, committed.ends()), term)) {
                throw new TurnLostException(term);
            }
        }
    }

    private Batch stillThere(Receipt receipt) {
        List<PendingEvent> rows = pending.of(receipt.ids());
        return Receipt.of(rows).equals(receipt) ? new Batch(rows, receipt) : Batch.NONE;
    }
}
