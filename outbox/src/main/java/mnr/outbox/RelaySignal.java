package mnr.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Ends the relay's pause. A signal that comes while the relay works is kept for its next pause. */
@Singleton
class RelaySignal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        // One kept signal is as good as many; without this check an unread signal could count up for ever.
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Returns true when the signal was raised, false when the time passed. */
    boolean await(Duration atMost) throws InterruptedException {
        boolean signalled = raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        raised.drainPermits();
        return signalled;
    }
}
