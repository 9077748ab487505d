package mnr.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import org.jboss.logging.Logger;

/**
 * Moves events from the outbox to Kafka until it is stopped, whatever fails meanwhile.
 *
 * <p>Taking over goes in this order: fence the former producer, begin a new term, read. So a batch is only ever sent
 * by the newest producer, deleted by the newest term, and read after both began; no older revision can then become the
 * last record of its key.
 */
@Singleton
class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final PendingEvents pending;
    private final Topics topics;
    private final RelaySignal signal;
    private final RelayMetrics metrics;
    private final EventTraces traces;
    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private final BackOff backOff;
    private volatile boolean stopping;

    Relay(
            PendingEvents pending,
            Topics topics,
            RelaySignal signal,
            RelayMetrics metrics,
            EventTraces traces,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxConfig config) {
        this.pending = pending;
        this.topics = topics;
        this.signal = signal;
        this.metrics = metrics;
        this.traces = traces;
        this.kafka = Map.copyOf(kafka);
        this.config = config;
        this.backOff = new BackOff(config.backOff(), config.maxBackOff());
    }

    void stop() {
        stopping = true;
        signal.raise();
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                takeTurn();
            } catch (InterruptedException _) {
                stopping = true;
            } catch (Throwable e) { // a relay that dies of anything would stop all events without a word
                afterFailure(e);
            }
        }
    }

    /** Relays until the relay is stopped or fails. */
    private void takeTurn() throws InterruptedException {
        measureBacklog();
        topics.prepare();
        try (RelayProducer producer = RelayProducer.takeOver(kafka, config)) {
            long term = pending.beginTerm();
            LOG.infof("outbox relay took over: transactionalId=%s term=%d", config.transactionalId(), term);
            Duration pause = config.busyPoll();
            while (!stopping) {
                int sent = relayBatch(producer, term);
                measureBacklog();
                pause = sent > 0 ? config.busyPoll() : pause;
                if (sent == 0) {
                    pause = signal.await(pause) ? config.busyPoll() : longer(pause);
                }
            }
        }
    }

    private int relayBatch(RelayProducer producer, long term) throws InterruptedException {
        List<PendingEvent> batch =
                pending.next(config.batchEvents(), config.batchBytes().asLongValue());
        if (batch.isEmpty()) {
            return 0;
        }
        try (SendSpans spans = traces.begin(batch)) {
            producer.send(batch, spans);
        }
        if (!pending.remove(batch, term)) {
            throw new TurnLostException(term);
        }
        metrics.relayed(batch.size());
        backOff.reset();
        return batch.size();
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(config.idlePoll()) < 0 ? doubled : config.idlePoll();
    }

    private void measureBacklog() {
        if (metrics.backlog().olderThan(config.sampleInterval().toNanos())) {
            metrics.measured(pending.backlog());
        }
    }

    private void afterFailure(Throwable failure) {
        boolean steppedAside = failure instanceof TurnLostException || RelayProducer.fenced(failure);
        Duration pause = steppedAside ? config.fencedBackOff() : backOff.next();
        if (steppedAside) {
            metrics.fenced();
            LOG.warnf("outbox relay was fenced and steps aside: cause=%s retryIn=%s", rootOf(failure), pause);
        } else if (!stopping) {
            metrics.failed();
            LOG.warnf("outbox relay failed, its batch will be sent again: cause=%s retryIn=%s", rootOf(failure), pause);
        }
        pause(pause);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return root;
    }

    /** Unlike the poll's pause it is not ended by a commit, only by the stop. */
    private void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        try {
            for (long left = length.toNanos(); left > 0 && !stopping; left = end - System.nanoTime()) {
                signal.await(Duration.ofNanos(left));
            }
        } catch (InterruptedException _) {
            stopping = true;
        }
    }
}
