package mnr.outbox;

import java.util.concurrent.TimeUnit;

/**
 * What waited in the outbox when it was last measured.
 *
 * @param oldestSeconds age of the oldest event then, by the database's clock
 * @param measuredAt {@link System#nanoTime()} of the measurement
 */
record Backlog(long events, double oldestSeconds, long measuredAt) {

    static Backlog unknown() {
        return new Backlog(0, 0, System.nanoTime());
    }

    /** Goes on rising between two measurements, so that a relay that hangs is seen. */
    double ageSeconds() {
        double since = (System.nanoTime() - measuredAt) / (double) TimeUnit.SECONDS.toNanos(1);
        return events == 0 ? 0 : oldestSeconds + since;
    }

    boolean olderThan(long nanos) {
        return System.nanoTime() - measuredAt >= nanos;
    }
}
