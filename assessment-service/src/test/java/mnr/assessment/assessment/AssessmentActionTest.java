package mnr.assessment.assessment;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

class AssessmentActionTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMIT,SUBMITTED",
        "RETURN,RETURNED",
        "VALIDATE,VALIDATED",
        "AMEND,DRAFT",
        "DISCARD,VALIDATED",
        "WITHDRAW,WITHDRAWN",
        "REOPEN,DRAFT"
    })
    void leadsOnFromWhereItMayBegin(AssessmentAction action, AssessmentState to) {
        assertThat(action.from()).isNotEmpty().allMatch(from -> action.leadOnFrom(from, true) == to);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,false,SUBMIT WITHDRAW",
        "DRAFT,true,SUBMIT DISCARD WITHDRAW",
        "SUBMITTED,false,RETURN VALIDATE WITHDRAW",
        "SUBMITTED,true,RETURN VALIDATE WITHDRAW",
        "RETURNED,false,SUBMIT WITHDRAW",
        "RETURNED,true,SUBMIT DISCARD WITHDRAW",
        "VALIDATED,false,AMEND WITHDRAW",
        "WITHDRAWN,false,REOPEN"
    })
    void refusesWhatIsNotInTheTableAndNamesWhatIs(AssessmentState state, boolean amending, String names) {
        List<AssessmentAction> allowed =
                Stream.of(names.split(" ", -1)).map(AssessmentAction::valueOf).toList();

        assertThat(Stream.of(AssessmentAction.values()).filter(action -> action.isAllowedIn(state, amending)))
                .containsExactlyElementsOf(allowed);
        assertThat(Stream.of(AssessmentAction.values()).filter(action -> !allowed.contains(action)))
                .allSatisfy(action -> assertRefused(() -> action.leadOnFrom(state, amending))
                        .as(TRANSITION_NOT_ALLOWED)
                        .with("state", state)
                        .with("action", action)
                        .with("allowed", allowed));
    }

    @ParameterizedTest
    @EnumSource(AssessmentState.class)
    void everyStateCanBeLeft(AssessmentState state) {
        assertThat(AssessmentAction.values()).anyMatch(action -> action.isAllowedIn(state, false));
    }
}
