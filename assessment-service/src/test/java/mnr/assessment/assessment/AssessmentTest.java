package mnr.assessment.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.assessment.consent.Consent;
import mnr.assessment.consent.Profile;
import mnr.assessment.round.Deadline;
import mnr.assessment.round.Round;
import mnr.assessment.round.TestRounds;

import static java.util.Objects.requireNonNull;
import static mnr.assessment.ProblemAssert.assertRefused;
import static mnr.assessment.problem.AssessmentProblem.ASSESSMENT_NOT_DRAFT;
import static mnr.assessment.problem.AssessmentProblem.CONSENT_COMES_WITH_SUBMISSION;
import static mnr.assessment.problem.AssessmentProblem.REVIEWER_NOT_INDEPENDENT;
import static mnr.assessment.problem.AssessmentProblem.ROUND_CLOSED;
import static mnr.assessment.problem.AssessmentProblem.TRANSITION_NOT_ALLOWED;
import static mnr.assessment.problem.AssessmentProblem.UNANSWERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class AssessmentTest {

    private static final Instant NOW = TestRounds.OPENS.plusSeconds(1);
    private static final Consent CONSENT = new Consent("the minister", "decree 1", "2026-1", true, Profile.NOBODY);
    private static final Consent REVOKED = new Consent("the minister", "decree 2", "2026-1", false, Profile.NOBODY);
    private static final UUID AUTHOR = person("author");
    private static final UUID SUBMITTER = person("submitter");
    private static final Reviewer SOMEBODY = new Reviewer(person("reviewer"), null);

    private final Round round = TestRounds.openRound();
    private final Deadline deadline = TestRounds.deadline(round);
    private final Assessment assessment = Assessment.begun(round, "KEN", Kind.SELF, NOW);

    @Test
    void eachSaveIsANewVersion() {
        assertThat(assessment.tag().value()).isEqualTo("\"a1\"");

        assessment.takeAnswers(AUTHOR, NOW, deadline);

        assertThat(assessment.tag().value()).isEqualTo("\"a2\"");
    }

    @Test
    void submittingKeepsTheConsent() {
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.SUBMITTED);
        assertThat(requireNonNull(assessment.consent()).said()).isEqualTo(CONSENT);
        assertThat(assessment.submittedAt()).isEqualTo(NOW);
    }

    @Test
    void consentIsStatedWithTheSubmissionAndChangedAfterwards() {
        assertRefused(() -> assessment.allow(SUBMITTER, CONSENT, NOW)).as(CONSENT_COMES_WITH_SUBMISSION);
        assertThat(assessment.consentTag().value()).isEqualTo("\"c0\"");
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);

        assessment.allow(SUBMITTER, REVOKED, NOW);

        assertThat(requireNonNull(assessment.consent()).said()).isEqualTo(REVOKED);
        assertThat(assessment.consentTag().value()).isEqualTo("\"c2\"");
        assertThat(assessment.version()).isEqualTo(3);
    }

    @Test
    void consentIsChangedAsLongAsThereIsSomethingToAllow() {
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);
        assessment.sendBack(SOMEBODY);
        assessment.allow(SUBMITTER, CONSENT, NOW);
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);
        assessment.validate(SOMEBODY, NOW);
        assessment.allow(SUBMITTER, CONSENT, NOW);
        assessment.amend(deadline, NOW);
        assessment.allow(SUBMITTER, CONSENT, NOW);
        assessment.withdraw();

        assertRefused(() -> assessment.allow(SUBMITTER, REVOKED, NOW))
                .as(CONSENT_COMES_WITH_SUBMISSION)
                .with("allowed", List.of(AssessmentAction.REOPEN));
        assessment.reopen();
        assertRefused(() -> assessment.allow(SUBMITTER, REVOKED, NOW)).as(CONSENT_COMES_WITH_SUBMISSION);
    }

    @Test
    void submittingNeedsEveryAnswer() {
        assertRefused(() -> assessment.submit(SUBMITTER, CONSENT, List.of("POLICY_LEADERSHIP"), deadline, NOW))
                .as(UNANSWERED)
                .with("subDomains", List.of("POLICY_LEADERSHIP"));
        assertThat(assessment.state()).isEqualTo(AssessmentState.DRAFT);
    }

    @Test
    void submittingTwiceIsRefused() {
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);

        assertRefused(() -> assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW))
                .as(TRANSITION_NOT_ALLOWED)
                .with(
                        "allowed",
                        List.of(AssessmentAction.RETURN, AssessmentAction.VALIDATE, AssessmentAction.WITHDRAW));
    }

    @Test
    void onlyADraftTakesAnswersAndWhatWasReturned() {
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);
        assertRefused(() -> assessment.takeAnswers(AUTHOR, NOW, deadline))
                .as(ASSESSMENT_NOT_DRAFT)
                .with(
                        "allowed",
                        List.of(AssessmentAction.RETURN, AssessmentAction.VALIDATE, AssessmentAction.WITHDRAW));

        assessment.sendBack(SOMEBODY);

        assertThatCode(() -> assessment.takeAnswers(AUTHOR, NOW, deadline)).doesNotThrowAnyException();
        assertThat(assessment.state()).isEqualTo(AssessmentState.RETURNED);
    }

    @Test
    void aClosedRoundTakesNeitherAnswersNorSubmissions() {
        TestRounds.close(round);

        assertRefused(() -> assessment.takeAnswers(AUTHOR, NOW, deadline)).as(ROUND_CLOSED);
        assertRefused(() -> assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW))
                .as(ROUND_CLOSED)
                .with("allowed", List.of(AssessmentAction.WITHDRAW));
    }

    @Test
    void aClosedRoundLetsValidate() {
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);
        TestRounds.close(round);

        assessment.validate(SOMEBODY, NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.VALIDATED);
        assertThat(assessment.validatedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"submitter,", "former-submitter,", "author,", "former-author,", "somebody,KEN"})
    void theReviewerHadNoPartInItWhateverCameBetween(String name, @Nullable String country) {
        Reviewer reviewer = new Reviewer(person(name), country);
        assessment.takeAnswers(person("former-author"), NOW, deadline);
        assessment.submit(person("former-submitter"), CONSENT, List.of(), deadline, NOW);
        assessment.validate(SOMEBODY, NOW);
        assessment.amend(deadline, NOW);
        assessment.discard();
        assessment.withdraw();
        assessment.reopen();
        assessment.takeAnswers(AUTHOR, NOW, deadline);
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);

        assertRefused(() -> assessment.validate(reviewer, NOW))
                .as(REVIEWER_NOT_INDEPENDENT)
                .with("allowed", List.of(AssessmentAction.WITHDRAW));
        assertRefused(() -> assessment.sendBack(reviewer)).as(REVIEWER_NOT_INDEPENDENT);
        assertThat(assessment.state()).isEqualTo(AssessmentState.SUBMITTED);
    }

    @Test
    void whatIsInForceStaysSoUntilItIsWithdrawn() {
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);
        assertThat(assessment.isInForce()).isFalse();
        assessment.validate(SOMEBODY, NOW);
        assertThat(assessment.isAmending()).isFalse();

        assessment.amend(deadline, NOW);
        assertThat(assessment.isAmending()).isTrue();
        assertThat(assessment.validatedAt()).isEqualTo(NOW);

        assessment.withdraw();
        assertThat(assessment.isInForce()).isFalse();
        assessment.reopen();
        assertThat(assessment.isAmending()).isFalse();
    }

    @Test
    void eachActionIsANewVersion() {
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);
        assessment.sendBack(SOMEBODY);
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);
        assessment.validate(SOMEBODY, NOW);
        assessment.amend(deadline, NOW);
        assessment.discard();
        assessment.withdraw();
        assessment.reopen();

        assertThat(assessment.version()).isEqualTo(9);
    }

    @Test
    void aClosedRoundIsAmendedNoMoreButWithdrawn() {
        assessment.submit(SUBMITTER, CONSENT, List.of(), deadline, NOW);
        assessment.validate(SOMEBODY, NOW);
        TestRounds.close(round);

        assertRefused(() -> assessment.amend(deadline, NOW)).as(ROUND_CLOSED);
        assessment.withdraw();
        assessment.reopen();

        assertThat(assessment.state()).isEqualTo(AssessmentState.DRAFT);
    }

    private static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
