package mnr.outbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.awaitility.Awaitility.await;

/** Something that happens to one relay once, at a point of its work. */
final class Mishap {

    private final FailurePoint point;
    private final boolean holds;
    private final AtomicInteger countdown;
    private final CountDownLatch happened = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private Mishap(FailurePoint point, int time, boolean holds) {
        this.point = point;
        this.holds = holds;
        this.countdown = new AtomicInteger(time);
    }

    /** The relay fails there, the given time that it comes by. */
    static Mishap failing(FailurePoint point, int time) {
        return new Mishap(point, time, false);
    }

    /** The relay stands still there, as a stopped process does, until the test lets it go on. */
    static Mishap holding(FailurePoint point, int time) {
        return new Mishap(point, time, true);
    }

    Takeover befall(Takeover takeover) {
        return lease -> {
            at(FailurePoint.AFTER_LEASE);
            Handover handover = takeover.begin(lease);
            at(FailurePoint.AFTER_TAKEOVER);
            return new Befallen(handover);
        };
    }

    void awaitHappened() {
        await().until(() -> happened.getCount() == 0);
    }

    void letGoOn() {
        over.countDown();
    }

    private void at(FailurePoint passed) {
        if (passed != point || countdown.decrementAndGet() != 0) {
            return;
        }
        happened.countDown();
        if (!holds) {
            throw new Death();
        }
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Befallen implements Handover {

        private final Handover whole;

        Befallen(Handover whole) {
            this.whole = whole;
        }

        @Override
        public Batch read(Batch inFlight) {
            Batch batch = whole.read(inFlight);
            at(FailurePoint.AFTER_READ);
            return batch;
        }

        @Override
        public Sent send(Batch batch) throws InterruptedException {
            Sent sent = whole.send(batch);
            at(FailurePoint.AFTER_SEND);
            return sent;
        }

        @Override
        public void commit() {
            whole.commit();
            at(FailurePoint.AFTER_COMMIT);
        }

        @Override
        public void remove(Sent sent) {
            whole.remove(sent);
            at(FailurePoint.AFTER_REMOVE);
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
