package mnr.assessment.round;

import java.util.Arrays;
import java.util.List;

import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;

/** What may be done with a round: the whole of its state machine. */
enum RoundAction {
    OPEN(RoundState.PLANNED, RoundState.OPEN),
    CLOSE(RoundState.OPEN, RoundState.CLOSED);

    private final RoundState from;
    private final RoundState to;

    RoundAction(RoundState from, RoundState to) {
        this.from = from;
        this.to = to;
    }

    /** The state that this action leads to, or a refusal that names what is allowed instead. */
    RoundState leadOnFrom(RoundState state) {
        if (state != from) {
            throw TRANSITION_NOT_ALLOWED.with("state", state, "action", this, "allowed", allowedIn(state));
        }
        return to;
    }

    static List<RoundAction> allowedIn(RoundState state) {
        return Arrays.stream(values()).filter(action -> action.from == state).toList();
    }
}
