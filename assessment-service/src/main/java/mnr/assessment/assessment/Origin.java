package mnr.assessment.assessment;

/** Where what is in force of an assessment was found sound. */
public enum Origin {
    /** Here, by a reviewer; also said while nothing is in force. */
    ENTERED,
    /** Elsewhere: it came validated, and nothing that was validated here has taken its place. */
    IMPORTED
}
