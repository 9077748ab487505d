package mnr.http.time;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;

/** Produces the clock that everything injects; a test replaces it by a bean of its own. */
final class UtcClock {

    /** What PostgreSQL keeps: a moment is the same before and after it was stored. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    private UtcClock() {}

    @Produces
    @Singleton
    @DefaultBean
    static Clock utc() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
