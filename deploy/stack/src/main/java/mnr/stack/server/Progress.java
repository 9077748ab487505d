package mnr.stack.server;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Hears what the stack is doing, for a launcher that shows a line per step; parallel steps come from own threads. */
public interface Progress {

    void begun(String step);

    void done(String step, Duration elapsed);

    /** Writes a line to the log for each step that is done. */
    static Progress logged() {
        System.Logger log = System.getLogger("mnr.stack");
        return new Progress() {
            @Override
            public void begun(String step) {}

            @Override
            public void done(String step, Duration elapsed) {
                log.log(System.Logger.Level.INFO, "stack: {0} took {1} ms", step, Long.toString(elapsed.toMillis()));
            }
        };
    }

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void begun(String step) {}

            @Override
            public void done(String step, Duration elapsed) {}
        };
    }

    /** Something that whoever watches should know. */
    default void note(String text) {}

    /** Does {@code work} as the step of that name. */
    default <T> T step(String step, Supplier<T> work) {
        Instant start = Instant.now();
        begun(step);
        T result = work.get();
        done(step, Duration.between(start, Instant.now()));
        return result;
    }

    /** Does {@code work} as the step of that name. */
    default void step(String step, Runnable work) {
        step(step, () -> {
            work.run();
            return true;
        });
    }
}
