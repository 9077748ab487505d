package mnr.assessment.wall;

/** The work that belongs to no country: all there is that may see every row without a caller who may. */
public enum Background {
    /** Sends everything in force once more. */
    REPUBLISH,
    /** Says what is in force, to be compared with what others hold. */
    DIGEST,
    /** Applies lines that were taken in before, each within the reach that its sender had. */
    IMPORT,
    /** Removes what has outlived its time. */
    SWEEP
}
