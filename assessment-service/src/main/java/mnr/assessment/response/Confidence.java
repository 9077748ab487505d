package mnr.assessment.response;

/** How sure a team is of its answer. */
enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
