package mnr.reference.crosswalk;

/** How the sub-domain mapped to relates to the one that is mapped. */
public enum Strength {
    /** The same; neither of the two is mapped to any other. */
    EXACT,
    /** Nearly the same. */
    CLOSE,
    /** Broader: it covers the one that is mapped, and more. */
    BROAD,
    /** Narrower: it covers a part of the one that is mapped. */
    NARROW,
    /** There is none. */
    NONE;

    /** What it is the other way round. */
    Strength reversed() {
        return switch (this) {
            case BROAD -> NARROW;
            case NARROW -> BROAD;
            case EXACT, CLOSE, NONE -> this;
        };
    }
}
