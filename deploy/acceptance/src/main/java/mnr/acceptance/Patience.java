package mnr.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what arrives by itself, with an end to it. */
final class Patience {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Patience() {}

    /** Calls again while the answer is 503: reference data is still on its way. */
    static <T> T whilePending(Supplier<T> call) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (RefusedException refused) {
                if (refused.status() != 503 || System.nanoTime() > deadline) {
                    throw refused;
                }
                pause();
            }
        }
    }

    /** A moment, before what failed is tried again. */
    static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    static void until(BooleanSupplier condition, Supplier<String> whatIsMissing) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(whatIsMissing.get() + " after " + LIMIT.toSeconds() + " s");
            }
            pause();
        }
    }
}
