package mnr.projection;

/** What a projection is doing. */
public enum ProjectionState {

    /** Looks for the broker and its topics. */
    SEARCHING,

    /** Reads what comes. */
    FOLLOWING,

    /** Met trouble that passes, and tries again. */
    RETRYING,

    /** Its stored offsets are void: an operator has to decide from where to read. */
    STOPPED
}
