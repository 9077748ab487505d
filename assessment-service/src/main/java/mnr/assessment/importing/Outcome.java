package mnr.assessment.importing;

/** What became of a line. */
enum Outcome {
    /** It is an assessment now. */
    ACCEPTED,
    /** Its key has brought the same content before. */
    UNCHANGED,
    /** Nothing came of it; its problem says why, and it may be sent again under its key. */
    REFUSED
}
