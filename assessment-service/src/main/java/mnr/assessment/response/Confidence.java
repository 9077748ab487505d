package mnr.assessment.response;

/** How sure a team is of its answer. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
