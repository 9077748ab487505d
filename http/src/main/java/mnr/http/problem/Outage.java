package mnr.http.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a defect of ours: the one passes by itself. */
final class Outage {

    private static final int DEEPEST = 20;
    private static final String CONNECTION_EXCEPTION = "08";

    // admin shutdown, crash shutdown, cannot connect now, too many connections
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private Outage() {}

    static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .anyMatch(cause -> cause instanceof SQLException sql && isAway(sql.getSQLState()));
    }

    /** The pool says no state at all when it has waited for a connection in vain. */
    private static boolean isAway(@Nullable String state) {
        return state == null || state.startsWith(CONNECTION_EXCEPTION) || AWAY.contains(state);
    }
}
