package mnr.assessment.round;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;

/** What may be done with a round: the whole of its state machine. */
enum RoundAction {
    OPEN,
    CLOSE,
    /** Gives everybody more time. */
    EXTEND,
    /** Replaces what the plan said. */
    REVISE;

    Set<RoundState> from() {
        return switch (this) {
            case OPEN -> EnumSet.of(RoundState.PLANNED);
            case CLOSE -> EnumSet.of(RoundState.OPEN);
            case EXTEND, REVISE -> EnumSet.of(RoundState.PLANNED, RoundState.OPEN);
        };
    }

    /** The state that this action leads to, or a refusal that names what is allowed instead. */
    RoundState leadOnFrom(RoundState state) {
        if (!from().contains(state)) {
            throw TRANSITION_NOT_ALLOWED.with("state", state, "action", this, "allowed", allowedIn(state));
        }
        return switch (this) {
            case OPEN -> RoundState.OPEN;
            case CLOSE -> RoundState.CLOSED;
            case EXTEND, REVISE -> state;
        };
    }

    static List<RoundAction> allowedIn(RoundState state) {
        return Arrays.stream(values())
                .filter(action -> action.from().contains(state))
                .toList();
    }
}
