package mnr.assessment.response;

/** What kind of answer a sub-domain has. */
public enum Status {
    /** No answer yet; nobody saves this. */
    UNANSWERED,
    ASSESSED,
    NOT_APPLICABLE,
    NOT_ASSESSED
}
