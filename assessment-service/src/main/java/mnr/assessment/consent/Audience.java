package mnr.assessment.consent;

/** Who may come to see something. */
enum Audience {
    /** The people of the country. */
    OWN_TEAM,
    /** The reviewers of the country's region, and the secretariat. */
    REVIEWERS,
    /** Analysts, release managers and the secretariat. */
    STAFF,
    /** Partner organisations. */
    PARTNERS,
    EVERYBODY
}
