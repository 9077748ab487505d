package mnr.assessment.round;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.ROUND_IN_USE;
import static org.assertj.core.api.Assertions.assertThatCode;

class FixedPartsTest {

    private static final RoundPlan CURRENT = TestRounds.good().plan().content();
    private static final RoundPlan OTHER = new RoundPlan(
            "TINY",
            "1",
            LocalDate.parse("2027-01-01"),
            CURRENT.opensAt().plusSeconds(1),
            CURRENT.closesAt().minusSeconds(1),
            List.of("NPL", "UGA"));

    @Test
    void nothingIsFixedBeforeAnybodyBegins() {
        assertThatCode(() -> new FixedParts(RoundState.PLANNED, CURRENT, List.of()).requireIn(OTHER))
                .doesNotThrowAnyException();
    }

    @Test
    void assessmentsFixWhatTheyWereBegunWith() {
        assertRefused(() -> new FixedParts(RoundState.PLANNED, CURRENT, List.of("KEN", "UGA")).requireIn(OTHER))
                .as(ROUND_IN_USE)
                .with("fixed", List.of("framework", "edition", "referenceDate"))
                .with("countries", List.of("KEN"));
    }

    @Test
    void anOpenRoundKeepsItsTimes() {
        assertRefused(() -> new FixedParts(RoundState.OPEN, CURRENT, List.of()).requireIn(OTHER))
                .as(ROUND_IN_USE)
                .with("fixed", List.of("opensAt", "closesAt"));
    }

    @Test
    void whatOnlyAddsIsFree() {
        RoundPlan more = new RoundPlan(
                CURRENT.framework(),
                CURRENT.edition(),
                CURRENT.referenceDate(),
                CURRENT.opensAt(),
                CURRENT.closesAt().plusSeconds(1),
                List.of("BRA", "KEN", "UGA"));

        assertThatCode(() -> new FixedParts(RoundState.OPEN, CURRENT, List.of("KEN", "BRA")).requireIn(more))
                .doesNotThrowAnyException();
    }
}
