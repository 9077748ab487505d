package mnr.architecture.contract;

import java.util.Set;

/** Who writes what a schema describes. */
enum Direction {
    /** The client: it must not have to say more. */
    REQUEST,
    /** The service: it must not say less. */
    ANSWER,
    /** The service, and records of before are read by the schema of today: neither more nor less. */
    EVENT;

    /** Whether a value may be of the types that it has now; none are all. */
    boolean keeps(Set<String> before, Set<String> now) {
        return switch (this) {
            case REQUEST -> isWithin(before, now);
            case ANSWER -> isWithin(now, before);
            case EVENT -> now.equals(before);
        };
    }

    private static boolean isWithin(Set<String> few, Set<String> many) {
        return many.isEmpty() || (!few.isEmpty() && many.containsAll(few));
    }

    boolean mayRequireMore() {
        return this == ANSWER;
    }

    boolean mayRequireLess() {
        return this == REQUEST;
    }
}
