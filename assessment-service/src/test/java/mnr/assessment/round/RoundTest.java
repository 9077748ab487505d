package mnr.assessment.round;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.ROUND_CLOSED;
import static mnr.assessment.problem.AssessmentProblem.ROUND_NOT_OPEN;
import static mnr.assessment.problem.AssessmentProblem.ROUND_OVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class RoundTest {

    private static final Instant WITHIN = TestRounds.OPENS.plusSeconds(1);

    @Test
    void runsFromItsFirstMomentToTheLastBeforeItsEnd() {
        Round round = TestRounds.openRound();

        assertThatCode(() -> round.requireRunning(TestRounds.OPENS)).doesNotThrowAnyException();
        assertThatCode(() -> round.requireRunning(TestRounds.CLOSES.minusNanos(1_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotRunWhilePlanned() {
        Round planned = Round.planned(TestRounds.good().plan(), List.of("KEN"), TestRounds.OPENS);

        assertRefused(() -> planned.requireRunning(WITHIN)).as(ROUND_NOT_OPEN).with("state", RoundState.PLANNED);
    }

    @Test
    void doesNotRunBeforeItsTime() {
        Round round = TestRounds.openRound();

        assertRefused(() -> round.requireRunning(TestRounds.OPENS.minusNanos(1_000)))
                .as(ROUND_NOT_OPEN)
                .with("opensAt", TestRounds.OPENS);
    }

    @Test
    void doesNotRunFromItsEndOnButIsStillOpen() {
        Round round = TestRounds.openRound();

        assertRefused(() -> round.requireRunning(TestRounds.CLOSES))
                .as(ROUND_OVER)
                .with("closesAt", TestRounds.CLOSES);
        assertThatCode(round::requireOpen).doesNotThrowAnyException();
    }

    @Test
    void isNotOpenOnceClosed() {
        Round round = TestRounds.openRound();
        TestRounds.close(round);

        assertRefused(round::requireOpen).as(ROUND_CLOSED);
        assertRefused(() -> round.requireRunning(WITHIN)).as(ROUND_CLOSED);
    }

    @Test
    void eachChangeIsANewVersionAndAHigherRevision() {
        Round planned = Round.planned(TestRounds.good().plan(), List.of("KEN"), TestRounds.OPENS);
        long revision = planned.revision();

        planned.act(RoundAction.OPEN, TestRounds.OPENS);

        assertThat(planned.revision()).isEqualTo(revision + 1);
        assertThat(planned.tag().value()).isEqualTo("\"o2\"");
    }

    @Test
    void keepsItsScopeInOrder() {
        Round round = Round.planned(TestRounds.good().plan(), List.of("KEN", "BRA"), TestRounds.OPENS);

        assertThat(round.scope()).containsExactly("BRA", "KEN");
        assertThat(round.invites("KEN")).isTrue();
        assertThat(round.invites("NPL")).isFalse();
    }
}
