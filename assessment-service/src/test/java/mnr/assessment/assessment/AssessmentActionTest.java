package mnr.assessment.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

class AssessmentActionTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,SUBMIT,SUBMITTED", "SUBMITTED,VALIDATE,VALIDATED"})
    void leadsOn(AssessmentState from, AssessmentAction action, AssessmentState to) {
        assertThat(action.leadOnFrom(from)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,VALIDATE,SUBMIT", "SUBMITTED,SUBMIT,VALIDATE", "VALIDATED,SUBMIT,", "VALIDATED,VALIDATE,"})
    void refusesWhatIsNotInTheTableAndNamesWhatIs(
            AssessmentState from, AssessmentAction action, @Nullable AssessmentAction allowed) {
        assertRefused(() -> action.leadOnFrom(from))
                .as(TRANSITION_NOT_ALLOWED)
                .with("state", from)
                .with("action", action)
                .with("allowed", allowed == null ? List.of() : List.of(allowed));
    }
}
