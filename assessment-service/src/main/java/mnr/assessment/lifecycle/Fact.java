package mnr.assessment.lifecycle;

/** What happens to an assessment, as partners are told. */
public enum Fact {
    CREATED("CREATE"),
    SUBMITTED("SUBMIT"),
    RETURNED("RETURN"),
    VALIDATED("VALIDATE"),
    AMENDED("AMEND"),
    DISCARDED("DISCARD"),
    WITHDRAWN("WITHDRAW"),
    REOPENED("REOPEN"),
    CONSENT_CHANGED("CONSENT");

    private final String action;

    Fact(String action) {
        this.action = action;
    }

    /** What was done, as the history names it. */
    String action() {
        return action;
    }
}
