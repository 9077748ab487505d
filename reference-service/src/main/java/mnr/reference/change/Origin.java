package mnr.reference.change;

import org.jspecify.annotations.Nullable;

/**
 * Where a change comes from.
 *
 * @param by the subject of the token of who made it; null for what ships with the service
 */
public record Origin(Cause cause, @Nullable String by) {

    /** What made the change. */
    public enum Cause {
        /** A version of the service brought it. */
        SHIPPED,
        /** Somebody wrote the thing itself. */
        WRITTEN,
        /** Somebody imported memberships. */
        IMPORTED,
        /** It followed from a change of what it is derived from. */
        DERIVED
    }

    public static Origin shipped() {
        return new Origin(Cause.SHIPPED, null);
    }

    public static Origin written(String by) {
        return new Origin(Cause.WRITTEN, by);
    }

    public static Origin imported(String by) {
        return new Origin(Cause.IMPORTED, by);
    }

    /** Of what follows from a change of this origin. */
    public Origin derived() {
        return new Origin(Cause.DERIVED, by);
    }

    public boolean isOfPeople() {
        return by != null;
    }
}
