package mnr.assessment.response;

/** How much the next step in a sub-domain matters to the country. */
public enum Priority {
    LOW,
    MEDIUM,
    HIGH
}
