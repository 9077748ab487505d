package mnr.assessment.round;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

class RoundActionTest {

    @ParameterizedTest
    @CsvSource({"PLANNED,OPEN,OPEN", "OPEN,CLOSE,CLOSED"})
    void leadsOn(RoundState from, RoundAction action, RoundState to) {
        assertThat(action.leadOnFrom(from)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"PLANNED,CLOSE,OPEN", "OPEN,OPEN,CLOSE", "CLOSED,OPEN,", "CLOSED,CLOSE,"})
    void refusesWhatIsNotInTheTableAndNamesWhatIs(RoundState from, RoundAction action, @Nullable RoundAction allowed) {
        assertRefused(() -> action.leadOnFrom(from))
                .as(TRANSITION_NOT_ALLOWED)
                .with("state", from)
                .with("action", action)
                .with("allowed", allowed == null ? List.of() : List.of(allowed));
    }
}
