package mnr.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * Renews the lease beside the relay, as long as the relay moves: one that waits for a broker keeps its lease, one that hangs
 * loses it.
 */
final class LeaseKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
    private static final int RENEWALS_PER_LEASE = 3;

    private final Lease lease;
    private final long term;
    private final Duration every;
    private final Duration longestStep;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long stepBegan = System.nanoTime();

    private LeaseKeeper(Lease lease, long term, OutboxConfig config) {
        this.lease = lease;
        this.term = term;
        this.every = config.lease().dividedBy(RENEWALS_PER_LEASE);
        this.longestStep = config.longestStep();
    }

    static LeaseKeeper start(Lease lease, long term, OutboxConfig config) {
        LeaseKeeper keeper = new LeaseKeeper(lease, term, config);
        Thread.ofPlatform().name("outbox-lease").daemon().start(keeper::keep);
        return keeper;
    }

    long term() {
        return term;
    }

    /** The relay has come to its next step. */
    void step() {
        stepBegan = System.nanoTime();
    }

    /** @throws TurnLostException if another relay has taken the lease */
    void confirm() {
        if (!lease.renew(term)) {
            throw new TurnLostException(term);
        }
    }

    private void keep() {
        try {
            while (!closed.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
                if (System.nanoTime() - stepBegan < longestStep.toNanos() && !renewed()) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            // the JVM ends
        }
    }

    private boolean renewed() {
        try {
            return lease.renew(term);
        } catch (RuntimeException e) { // a keeper that dies of anything would lose the lease of a relay that is well
            LOG.debugf(e, "lease not renewed, will be tried again: term=%d", term);
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
