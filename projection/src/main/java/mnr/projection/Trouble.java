package mnr.projection;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a record that can never be applied from all other trouble, which is waited for: a database that is away, a
 * deadlock, a full pool, and a fault of our own that the next version mends. Only what is known to be the record's
 * doing is parked: what it throws as unreadable, and data that the database refuses, unless the projection says that they
 * are not the record's ({@link OwnTroubleException}).
 */
final class Trouble {

    /** SQLSTATE classes (PostgreSQL, appendix A) "data exception" and "integrity constraint violation". */
    private static final Set<String> CLASSES_OF_BAD_DATA = Set.of("22", "23");

    private Trouble() {}

    static boolean blamesRecord(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable cause = open.removeFirst();
            if (cause instanceof UnreadableRecordException || (cause instanceof SQLException sql && isBadData(sql))) {
                return true;
            }
            if (seen.add(cause) && !(cause instanceof OwnTroubleException)) {
                enqueueCauses(cause, open);
            }
        }
        return false;
    }

    /** The classes of failure and causes, and no message. */
    static String kinds(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(5)
                .map(Trouble::kind)
                .distinct()
                .collect(Collectors.joining(" < "));
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure instanceof SQLException sql ? name + "[" + sql.getSQLState() + "]" : name;
    }

    private static boolean isBadData(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && CLASSES_OF_BAD_DATA.contains(state.substring(0, 2));
    }

    /** A failed commit hides its reason among the suppressed ones, a failed JDBC batch in the next one. */
    private static void enqueueCauses(Throwable failure, Deque<Throwable> open) {
        if (failure.getCause() != null) {
            open.addLast(failure.getCause());
        }
        open.addAll(Arrays.asList(failure.getSuppressed()));
        if (failure instanceof SQLException sql && sql.getNextException() != null) {
            open.addLast(sql.getNextException());
        }
    }
}
