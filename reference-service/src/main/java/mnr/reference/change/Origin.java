package mnr.reference.change;

/**
 * Where a change comes from.
 *
 * @param isOfPeople whether the caller made it; what ships with the service nobody here did
 */
public record Origin(Cause cause, boolean isOfPeople) {

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
        return new Origin(Cause.SHIPPED, false);
    }

    public static Origin written() {
        return new Origin(Cause.WRITTEN, true);
    }

    public static Origin imported() {
        return new Origin(Cause.IMPORTED, true);
    }

    /** Of what follows from a change of this origin. */
    public Origin derived() {
        return new Origin(Cause.DERIVED, isOfPeople);
    }
}
