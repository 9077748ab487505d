package mnr.assessment.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import mnr.http.problem.Problem;
import mnr.http.problem.ProblemType;

import static mnr.assessment.problem.AssessmentProblem.ROUND_CLOSED;
import static mnr.assessment.problem.AssessmentProblem.ROUND_NOT_OPEN;
import static mnr.assessment.problem.AssessmentProblem.ROUND_OVER;
import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTest {

    private static final Instant WITHIN = TestRounds.OPENS.plusSeconds(1);
    private static final Instant EXTENDED = TestRounds.CLOSES.plusSeconds(100);

    private final Round round = TestRounds.openRound();
    private final Deadline deadline = TestRounds.deadline(round);
    private final Deadline extended = new Deadline(round, () -> Optional.of(EXTENDED));

    @Test
    void savingRunsFromTheFirstMomentToTheLastBeforeTheEnd() {
        assertThat(deadline.refusalToSave(TestRounds.OPENS)).isEmpty();
        assertThat(deadline.refusalToSave(TestRounds.CLOSES.minusNanos(1_000))).isEmpty();
    }

    @Test
    void nothingIsTakenWhilePlanned() {
        Round planned = Round.planned(TestRounds.good().plan(), List.of("KEN"), TestRounds.OPENS);

        assertRefused(new Deadline(planned, () -> Optional.of(EXTENDED)).refusalToSave(WITHIN), ROUND_NOT_OPEN);
        assertRefused(TestRounds.deadline(planned).refusalToAct(WITHIN), ROUND_NOT_OPEN);
    }

    @Test
    void nothingIsSavedBeforeItsTime() {
        assertRefused(extended.refusalToSave(TestRounds.OPENS.minusNanos(1_000)), ROUND_NOT_OPEN);
    }

    @Test
    void nothingIsSavedFromTheEndOnButWhatIsThereIsHandedIn() {
        assertRefused(deadline.refusalToSave(TestRounds.CLOSES), ROUND_OVER);
        assertThat(deadline.refusalToAct(TestRounds.CLOSES)).isEmpty();
    }

    @Test
    void aClosedRoundTakesNothing() {
        TestRounds.close(round);

        assertRefused(deadline.refusalToSave(WITHIN), ROUND_CLOSED);
        assertRefused(deadline.refusalToAct(WITHIN), ROUND_CLOSED);
    }

    @Test
    void anExtensionOutlivesTheEndAndTheClosing() {
        assertThat(extended.refusalToSave(TestRounds.CLOSES)).isEmpty();
        TestRounds.close(round);

        assertThat(extended.refusalToSave(EXTENDED.minusNanos(1_000))).isEmpty();
        assertThat(extended.refusalToAct(EXTENDED.minusNanos(1_000))).isEmpty();
    }

    @Test
    void anExtensionOpensARoundThatWasClosedBeforeItOpened() {
        TestRounds.close(round);

        assertThat(extended.refusalToSave(TestRounds.OPENS.minusNanos(1_000))).isEmpty();
        assertRefused(deadline.refusalToSave(TestRounds.OPENS.minusNanos(1_000)), ROUND_CLOSED);
    }

    @Test
    void itsEndIsTooLateToo() {
        assertRefused(extended.refusalToSave(EXTENDED), ROUND_OVER);
        TestRounds.close(round);

        assertRefused(extended.refusalToSave(EXTENDED), ROUND_CLOSED);
        assertRefused(extended.refusalToAct(EXTENDED), ROUND_CLOSED);
        assertThat(extended.refusalToAct(EXTENDED).orElseThrow().body()).containsEntry("extendedUntil", EXTENDED);
    }

    private static void assertRefused(Optional<Problem> refusal, ProblemType type) {
        assertThat(refusal).map(Problem::type).contains(type);
    }
}
