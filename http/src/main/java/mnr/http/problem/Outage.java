package mnr.http.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

/** Tells what the database cannot do just now from a defect of ours: the one passes by itself. */
enum Outage {

    /** It cannot be reached. */
    AWAY("The database does not answer.", "5"),

    /** It gave up a transaction for others that wanted the same things, or that it would have waited for too long. */
    BUSY("Others were at the same things, or the database took too long.", "1");

    private static final int DEEPEST = 20;
    private static final String CONNECTION_EXCEPTION = "08";

    // admin shutdown, crash shutdown, cannot connect now, too many connections
    private static final Set<String> STATES_AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    // deadlock, serialization failure, statement timeout, lock timeout
    private static final Set<String> STATES_BUSY = Set.of("40P01", "40001", "57014", "55P03");

    private final String detail;
    private final String retryAfterSeconds;

    Outage(String detail, String retryAfterSeconds) {
        this.detail = detail;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** What passes by itself of what led to the fault, if anything. */
    static Optional<Outage> causeOf(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .flatMap(cause -> cause instanceof SQLException sql ? of(sql.getSQLState()).stream() : Stream.empty())
                .findFirst();
    }

    /** The pool says no state at all when it has waited for a connection in vain. */
    private static Optional<Outage> of(@Nullable String state) {
        if (state == null || state.startsWith(CONNECTION_EXCEPTION) || STATES_AWAY.contains(state)) {
            return Optional.of(AWAY);
        }
        return STATES_BUSY.contains(state) ? Optional.of(BUSY) : Optional.empty();
    }

    Problem problem() {
        return HttpProblem.UNAVAILABLE.because(detail).header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
    }
}
