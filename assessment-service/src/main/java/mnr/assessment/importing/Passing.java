package mnr.assessment.importing;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;

/** Tells what a line may be tried again after from what would only happen again. */
final class Passing {

    private static final int DEEPEST = 20;
    private static final int CLASS_LENGTH = 2;

    // connection, transaction rolled back (deadlock), resources, not in the state for it (lock), intervention, system
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private Passing() {}

    /** A problem is one, too: a line that was admitted lost a race, or waits for something; the next look will tell. */
    static boolean is(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause ->
                        cause instanceof Problem || (cause instanceof SQLException sql && passes(sql.getSQLState())));
    }

    /** The pool says no state at all when it has waited for a connection in vain. */
    private static boolean passes(@Nullable String state) {
        return state == null || (state.length() > CLASS_LENGTH && CLASSES.contains(state.substring(0, CLASS_LENGTH)));
    }
}
