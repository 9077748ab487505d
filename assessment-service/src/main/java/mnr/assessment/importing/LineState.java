package mnr.assessment.importing;

/** What an assessment is to be once its line is applied. */
enum LineState {
    /** To be worked on; so it is, too, if nothing is said. */
    DRAFT,
    /** In force, as history that was validated elsewhere. */
    VALIDATED
}
