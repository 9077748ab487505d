package mnr.assessment.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentView;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.assessment.Consent;
import mnr.assessment.person.Persons;
import mnr.assessment.response.Response;
import mnr.assessment.response.Responses;
import mnr.assessment.response.Status;
import mnr.assessment.round.Deadlines;
import mnr.http.conditional.Precondition;

/** The country hands its answers in, with what it allows. */
@ApplicationScoped
class Submission {

    private final Assessments assessments;
    private final Responses responses;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Persons persons;
    private final Clock clock;

    Submission(
            Assessments assessments,
            Responses responses,
            Ledger ledger,
            Deadlines deadlines,
            Persons persons,
            Clock clock) {
        this.assessments = assessments;
        this.responses = responses;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.persons = persons;
        this.clock = clock;
    }

    @Transactional
    AssessmentView submit(UUID id, Precondition precondition, Consent consent) {
        Assessment assessment = assessments.locked(id, precondition);
        List<String> unanswered = responses.of(id).stream()
                .filter(response -> response.status() == Status.UNANSWERED)
                .map(Response::subDomain)
                .toList();
        assessment.submit(
                persons.current(),
                consent,
                unanswered,
                deadlines.of(assessment.round(), assessment.country()),
                clock.instant());
        ledger.enter(assessment, Fact.SUBMITTED, facts(consent));
        return AssessmentView.of(assessment);
    }

    /** Who gave it and by what right may have to be forgotten one day. */
    private static Map<String, Object> facts(Consent consent) {
        return Map.of(
                "textVersion", consent.textVersion(),
                "aggregates", consent.aggregates(),
                "profile", consent.profile());
    }
}
