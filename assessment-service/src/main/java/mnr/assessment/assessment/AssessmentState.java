package mnr.assessment.assessment;

/** Where an assessment stands; {@link AssessmentAction} says what leads from where to where. */
public enum AssessmentState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    VALIDATED,
    WITHDRAWN;

    boolean takesAnswers() {
        return this == DRAFT || this == RETURNED;
    }
}
