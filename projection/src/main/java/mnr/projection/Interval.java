package mnr.projection;

import java.time.Duration;

/** Something to be done now and then by a loop that has other work. */
final class Interval {

    private final long nanos;
    private long last;

    Interval(Duration length) {
        this.nanos = length.toNanos();
        this.last = System.nanoTime() - nanos;
    }

    /** Returns true at the first call and then once a length. */
    boolean isDue() {
        long now = System.nanoTime();
        if (now - last < nanos) {
            return false;
        }
        last = now;
        return true;
    }
}
