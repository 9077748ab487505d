package mnr.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Draws the numbers that order the published states of one thing; the caller holds the lock of the row that they belong
 * to. They follow the clock, so that they go on rising after a restore that lost the last ones.
 */
public final class Revision {

    /** What a thing has before its first published state. */
    public static final long NONE = 0;

    private Revision() {}

    /** One more than the previous, or the microseconds since 1970 if they are more. */
    public static long after(long previous, Instant now) {
        return Math.max(previous + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }
}
