package mnr.reference.importing;

/** What becomes of a row. */
enum Status {
    /** A membership that was not there. */
    ADDED,
    /** A membership that was there in part: it begins or ends on another day. */
    CHANGED,
    /** What was there already. */
    UNCHANGED,
    /** A membership that was there and goes; such a row stands in the report alone. */
    REMOVED,
    /** Nothing, it has faults. */
    REFUSED
}
