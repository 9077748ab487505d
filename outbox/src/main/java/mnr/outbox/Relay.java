package mnr.outbox;

import java.time.Duration;
import java.util.OptionalLong;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/**
 * Moves events from the outbox to Kafka until it is stopped, whatever fails meanwhile; or stands by, as long as another replica
 * holds the lease. After any failure it takes over anew: there is no second way to heal.
 */
@Singleton
class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int LOOKS_PER_LEASE = 4;

    private final Lease lease;
    private final Takeover takeover;
    private final RelaySignal signal;
    private final RelayMetrics metrics;
    private final OutboxConfig config;
    private final BackOff backOff;
    private boolean standsBy;
    private double relayedBefore;
    private volatile boolean stopping;

    Relay(Lease lease, Takeover takeover, RelaySignal signal, RelayMetrics metrics, OutboxConfig config) {
        this.lease = lease;
        this.takeover = takeover;
        this.signal = signal;
        this.metrics = metrics;
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
            metrics.relaying(false);
        }
    }

    private void takeTurn() throws InterruptedException {
        metrics.sampleBacklog();
        OptionalLong term = lease.take();
        if (term.isPresent()) {
            standsBy = false;
            relayedBefore = metrics.relayedCount();
            relay(term.getAsLong());
        } else {
            standBy();
        }
    }

    /** Relays until the relay is stopped or fails. A stop hands the lease on, a failure keeps it: it may be the broker's. */
    private void relay(long term) throws InterruptedException {
        try (LeaseKeeper keeper = LeaseKeeper.start(lease, term, config)) {
            try (Handover handover = takeover.begin(keeper);
                    Turn turn = new Turn(handover, keeper, signal, metrics, config)) {
                LOG.infof("outbox relay took over: transactionalId=%s term=%d", config.transactionalId(), term);
                metrics.relaying(true);
                turn.run(() -> stopping);
            }
        } finally {
            if (stopping) {
                lease.release(term);
            }
        }
    }

    private void standBy() {
        if (!standsBy) {
            standsBy = true;
            LOG.info("outbox relay stands by: another replica holds the lease");
        }
        pause(config.lease().dividedBy(LOOKS_PER_LEASE));
    }

    private void afterFailure(Throwable failure) {
        if (metrics.relayedCount() > relayedBefore) {
            backOff.reset();
        }
        Duration pause = backOff.next();
        if (lostTurn(failure)) {
            metrics.fenced();
            LOG.warnf("outbox relay lost its turn: cause=%s retryIn=%s", rootOf(failure), pause);
        } else if (!stopping) {
            metrics.failed();
            LOG.warnf("outbox relay failed and takes over anew: cause=%s retryIn=%s", rootOf(failure), pause);
        }
        pause(pause);
    }

    private static boolean lostTurn(Throwable failure) {
        return rootOf(failure) instanceof TurnLostException || RelayProducer.fenced(failure);
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
