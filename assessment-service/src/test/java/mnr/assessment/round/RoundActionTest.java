package mnr.assessment.round;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

class RoundActionTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED,OPEN,OPEN",
        "PLANNED,EXTEND,PLANNED",
        "PLANNED,REVISE,PLANNED",
        "OPEN,CLOSE,CLOSED",
        "OPEN,EXTEND,OPEN",
        "OPEN,REVISE,OPEN"
    })
    void leadsOn(RoundState from, RoundAction action, RoundState to) {
        assertThat(action.leadOnFrom(from)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED,CLOSE,OPEN EXTEND REVISE",
        "OPEN,OPEN,CLOSE EXTEND REVISE",
        "CLOSED,OPEN,",
        "CLOSED,CLOSE,",
        "CLOSED,EXTEND,",
        "CLOSED,REVISE,"
    })
    void refusesWhatIsNotInTheTableAndNamesWhatIs(RoundState from, RoundAction action, @Nullable String allowed) {
        assertRefused(() -> action.leadOnFrom(from))
                .as(TRANSITION_NOT_ALLOWED)
                .with("state", from)
                .with("action", action)
                .with(
                        "allowed",
                        allowed == null
                                ? List.of()
                                : Stream.of(allowed.split(" ", -1))
                                        .map(RoundAction::valueOf)
                                        .toList());
    }
}
