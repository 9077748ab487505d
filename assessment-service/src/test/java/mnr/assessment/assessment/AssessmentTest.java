package mnr.assessment.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.assessment.round.Round;
import mnr.assessment.round.TestRounds;
import mnr.http.access.Caller;

import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.ASSESSMENT_NOT_DRAFT;
import static mnr.assessment.problem.AssessmentProblem.REVIEWER_NOT_INDEPENDENT;
import static mnr.assessment.problem.AssessmentProblem.ROUND_CLOSED;
import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;
import static mnr.assessment.problem.AssessmentProblem.UNANSWERED;
import static org.assertj.core.api.Assertions.assertThat;

class AssessmentTest {

    private static final Instant NOW = TestRounds.OPENS.plusSeconds(1);
    private static final Consent CONSENT = new Consent("the minister", "decree 1", "2026-1", true, Profile.NOBODY);
    private static final Caller REVIEWER =
            new Caller("issuer", "reviewer", null, Set.of("UNICEF_ESARO"), Set.of("reviewer"));

    private final Round round = TestRounds.openRound();
    private final Assessment assessment = Assessment.begun(round, "KEN", Kind.SELF, NOW);

    @Test
    void eachSaveIsANewVersion() {
        assertThat(assessment.tag().value()).isEqualTo("\"a1\"");

        assessment.takeAnswers("author", NOW);

        assertThat(assessment.tag().value()).isEqualTo("\"a2\"");
    }

    @Test
    void submittingKeepsTheConsent() {
        assessment.submit("submitter", CONSENT, List.of(), NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.SUBMITTED);
        assertThat(assessment.consent()).isEqualTo(CONSENT);
        assertThat(assessment.submittedAt()).isEqualTo(NOW);
    }

    @Test
    void submittingNeedsEveryAnswer() {
        assertRefused(() -> assessment.submit("submitter", CONSENT, List.of("POLICY_LEADERSHIP"), NOW))
                .as(UNANSWERED)
                .with("subDomains", List.of("POLICY_LEADERSHIP"));
        assertThat(assessment.state()).isEqualTo(AssessmentState.DRAFT);
    }

    @Test
    void submittingTwiceIsRefused() {
        assessment.submit("submitter", CONSENT, List.of(), NOW);

        assertRefused(() -> assessment.submit("submitter", CONSENT, List.of(), NOW))
                .as(TRANSITION_NOT_ALLOWED)
                .with("allowed", List.of(AssessmentAction.VALIDATE));
    }

    @Test
    void onlyADraftTakesAnswers() {
        assessment.submit("submitter", CONSENT, List.of(), NOW);

        assertRefused(() -> assessment.takeAnswers("author", NOW)).as(ASSESSMENT_NOT_DRAFT);
    }

    @Test
    void aClosedRoundTakesNeitherAnswersNorSubmissions() {
        TestRounds.close(round);

        assertRefused(() -> assessment.takeAnswers("author", NOW)).as(ROUND_CLOSED);
        assertRefused(() -> assessment.submit("submitter", CONSENT, List.of(), NOW))
                .as(ROUND_CLOSED);
    }

    @Test
    void aClosedRoundLetsValidate() {
        assessment.submit("submitter", CONSENT, List.of(), NOW);
        TestRounds.close(round);

        assessment.validate(REVIEWER, NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.VALIDATED);
        assertThat(assessment.validatedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"submitter,", "author,", "former-author,", "somebody,KEN"})
    void theReviewerHadNoPartInIt(String subject, @Nullable String country) {
        assessment.takeAnswers("former-author", NOW);
        assessment.takeAnswers("author", NOW);
        assessment.takeAnswers("author", NOW);
        assessment.submit("submitter", CONSENT, List.of(), NOW);

        assertRefused(() ->
                        assessment.validate(new Caller("issuer", subject, country, Set.of(), Set.of("reviewer")), NOW))
                .as(REVIEWER_NOT_INDEPENDENT);
        assertThat(assessment.state()).isEqualTo(AssessmentState.SUBMITTED);
    }
}
