package mnr.reporting.cell;

/** Where a position stands towards the cells. */
public enum Standing {
    /** It counts in the groups of every scheme held. */
    COUNTED,
    /** Withdrawn, without consent to aggregates, or of a country outside the round's scope: it counts nowhere. */
    LEFT_OUT,
    /** Its round is not held. */
    WAITS_FOR_ROUND,
    /** Its round's edition has not arrived. */
    WAITS_FOR_EDITION,
    /** Its country's memberships in some scheme are not held; it counts in the other schemes. */
    WAITS_FOR_MEMBERSHIPS,
    /** It is of another edition than its round, or its answers do not fit the edition: it counts nowhere. */
    CONTRADICTS
}
