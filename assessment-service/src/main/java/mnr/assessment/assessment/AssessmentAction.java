package mnr.assessment.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import static mnr.assessment.assessment.AssessmentState.DRAFT;
import static mnr.assessment.assessment.AssessmentState.RETURNED;
import static mnr.assessment.assessment.AssessmentState.SUBMITTED;
import static mnr.assessment.assessment.AssessmentState.VALIDATED;
import static mnr.assessment.assessment.AssessmentState.WITHDRAWN;
import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;

/** What may be done with an assessment: the whole of its state machine. Who may do it is the access table's. */
public enum AssessmentAction {
    SUBMIT(SUBMITTED, Need.OPEN_ROUND),
    RETURN(RETURNED, Need.INDEPENDENCE),
    VALIDATE(VALIDATED, Need.INDEPENDENCE),
    AMEND(DRAFT, Need.OPEN_ROUND),
    DISCARD(VALIDATED, Need.AMENDMENT),
    WITHDRAW(WITHDRAWN, Need.NOTHING),
    REOPEN(DRAFT, Need.NOTHING);

    private final AssessmentState to;
    private final Need need;

    AssessmentAction(AssessmentState to, Need need) {
        this.to = to;
        this.need = need;
    }

    /** What has to be given beside the state. */
    public enum Need {
        NOTHING,
        /** The round is open, or the country's extension runs. */
        OPEN_ROUND,
        /** Who acts has had no part in the assessment and is not of its country. */
        INDEPENDENCE,
        /** Something validated is in force, and is being amended. */
        AMENDMENT
    }

    public Set<AssessmentState> from() {
        return switch (this) {
            case SUBMIT -> EnumSet.of(DRAFT, RETURNED);
            case RETURN, VALIDATE -> EnumSet.of(SUBMITTED);
            case AMEND -> EnumSet.of(VALIDATED);
            case DISCARD -> EnumSet.of(DRAFT, RETURNED);
            case WITHDRAW -> EnumSet.of(DRAFT, SUBMITTED, RETURNED, VALIDATED);
            case REOPEN -> EnumSet.of(WITHDRAWN);
        };
    }

    public AssessmentState to() {
        return to;
    }

    public Need need() {
        return need;
    }

    /** @param amending whether something validated is in force and is being amended */
    public boolean isAllowedIn(AssessmentState state, boolean amending) {
        return from().contains(state) && (need != Need.AMENDMENT || amending);
    }

    /** The state that this action leads to, or a refusal that names what is allowed instead. */
    AssessmentState leadOnFrom(AssessmentState state, boolean amending) {
        if (!isAllowedIn(state, amending)) {
            throw TRANSITION_NOT_ALLOWED.with(
                    "state", state, "action", this, "allowed", allowedIn(state, amending, _ -> true));
        }
        return to;
    }

    /** The actions that the state allows, of those that are not refused for another reason. */
    static List<AssessmentAction> allowedIn(
            AssessmentState state, boolean amending, Predicate<AssessmentAction> unrefused) {
        return Arrays.stream(values())
                .filter(action -> action.isAllowedIn(state, amending))
                .filter(unrefused)
                .toList();
    }
}
