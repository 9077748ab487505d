package mnr.assessment.round;

import java.util.List;

import org.junit.jupiter.api.Test;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

class RoundTest {

    @Test
    void eachChangeIsANewVersionAndAHigherRevision() {
        Round planned = Round.planned(TestRounds.good().plan(), List.of("KEN"), TestRounds.OPENS);
        long revision = planned.revision();

        planned.act(RoundAction.OPEN, TestRounds.OPENS);

        assertThat(planned.revision()).isEqualTo(revision + 1);
        assertThat(planned.tag().value()).isEqualTo("\"o2\"");
    }

    @Test
    void moreTimeForEverybodyIsPublished() {
        Round round = TestRounds.openRound();
        long revision = round.revision();

        round.extend(TestRounds.CLOSES.plusSeconds(1), TestRounds.OPENS);

        assertThat(round.closesAt()).isEqualTo(TestRounds.CLOSES.plusSeconds(1));
        assertThat(round.revision()).isGreaterThan(revision);
    }

    @Test
    void closedIsForGood() {
        Round round = TestRounds.openRound();
        TestRounds.close(round);

        assertRefused(() -> round.extend(TestRounds.CLOSES.plusSeconds(1), TestRounds.CLOSES))
                .as(TRANSITION_NOT_ALLOWED)
                .with("allowed", List.of());
        assertRefused(() -> round.revise(TestRounds.good().plan().content(), TestRounds.CLOSES))
                .as(TRANSITION_NOT_ALLOWED);
    }

    @Test
    void keepsItsScopeInOrder() {
        Round round = Round.planned(TestRounds.good().plan(), List.of("KEN", "BRA"), TestRounds.OPENS);

        assertThat(round.scope()).containsExactly("BRA", "KEN");
        assertThat(round.invites("KEN")).isTrue();
        assertThat(round.invites("NPL")).isFalse();
    }
}
