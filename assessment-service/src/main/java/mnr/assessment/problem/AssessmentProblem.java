package mnr.assessment.problem;

import mnr.http.problem.ProblemType;

/** What this service refuses, beside what its framework does. */
public enum AssessmentProblem implements ProblemType {
    ROUND_EXISTS(409, "There is a round of this code"),
    ROUND_NOT_OPEN(409, "The round takes no answers yet"),
    ROUND_OVER(409, "The round's time is over"),
    ROUND_CLOSED(409, "The round is closed"),
    ROUND_IN_USE(409, "Assessments rely on what the round is about, or an open round has promised it"),
    EDITION_RETIRED(409, "A retired edition takes no new round"),
    COUNTRY_NOT_INVITED(409, "The country is not in the round's scope"),

    ASSESSMENT_EXISTS(409, "The country has an assessment of this kind in this round"),
    ASSESSMENT_NOT_DRAFT(409, "Only a draft takes answers, and what was returned"),
    TRANSITION_NOT_ALLOWED(409, "The state does not allow this"),
    UNANSWERED(409, "Some sub-domains are not answered"),
    CONSENT_COMES_WITH_SUBMISSION(409, "Consent is stated with the submission; there is none to change"),
    REVIEWER_NOT_INDEPENDENT(409, "The reviewer has a part in this assessment"),

    PERSON_AT_WORK(409, "The person has a part in an assessment that is under way"),

    LINE_TOO_LONG(400, "The line is longer than a line may be"),
    KEY_REUSED(409, "The key has brought another content before"),
    IMPORT_RECEIVED(409, "The import has come to its end and takes no more lines"),
    IMPORT_MOVED_ON(409, "The import has received other lines than these follow"),

    REPUBLISH_RUNNING(409, "Everything is being published once more already"),
    CLOCK_BEHIND(409, "The service's clock is behind a revision that was drawn before"),

    PERSON_CANNOT_BE_INVITED(409, "The person cannot be invited to this team"),
    INVITATION_RUNNING(409, "The person is being invited just now"),
    MEMBER_IS_CALLER(409, "Nobody changes or removes themselves"),

    /** Retryable: people are kept by Keycloak alone. */
    KEYCLOAK_UNAVAILABLE(503, "Keycloak cannot be asked just now"),

    /** Retryable: what is needed is on its way from the reference service. */
    REFERENCE_DATA_PENDING(503, "Reference data has not arrived here yet");

    private final int status;
    private final String title;

    AssessmentProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
