package mnr.assessment.assessment;

import java.util.Arrays;
import java.util.List;

import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;

/** What may be done with an assessment: the whole of its state machine. */
enum AssessmentAction {
    SUBMIT(AssessmentState.DRAFT, AssessmentState.SUBMITTED),
    VALIDATE(AssessmentState.SUBMITTED, AssessmentState.VALIDATED);

    private final AssessmentState from;
    private final AssessmentState to;

    AssessmentAction(AssessmentState from, AssessmentState to) {
        this.from = from;
        this.to = to;
    }

    /** The state that this action leads to, or a refusal that names what is allowed instead. */
    AssessmentState leadOnFrom(AssessmentState state) {
        if (state != from) {
            throw TRANSITION_NOT_ALLOWED.with("state", state, "action", this, "allowed", allowedIn(state));
        }
        return to;
    }

    static List<AssessmentAction> allowedIn(AssessmentState state) {
        return Arrays.stream(values()).filter(action -> action.from == state).toList();
    }
}
