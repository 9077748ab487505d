package mnr.assessment.importing;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether what failed is tried again, and when.
 *
 * @param first the wait after the first failure, doubled with each that follows
 * @param longest where that ends
 */
record Retry(Duration first, Duration longest) {

    /** What has failed so often without anything being away is broken by the line itself. */
    private static final int LAST_TRY = 3;

    private static final int MOST_DOUBLED = 10;

    /**
     * How long to wait; empty if it would only fail again.
     *
     * @param failures how often in a row it had failed before
     */
    Optional<Duration> after(int failures, Throwable failure) {
        return Passing.is(failure) || failures + 1 < LAST_TRY ? Optional.of(wait(failures)) : Optional.empty();
    }

    private Duration wait(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLED));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
