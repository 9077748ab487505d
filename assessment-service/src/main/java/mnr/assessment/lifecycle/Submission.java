package mnr.assessment.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentView;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.consent.Consent;
import mnr.assessment.person.Persons;
import mnr.assessment.response.Response;
import mnr.assessment.response.Responses;
import mnr.assessment.response.Status;
import mnr.assessment.round.Deadlines;
import mnr.http.conditional.Precondition;

import static java.util.Objects.requireNonNull;

/**
 * The country hands its answers in, with what it allows. What an amendment allows less than before is not allowed from now on;
 * what it allows more, once it is validated.
 */
@ApplicationScoped
class Submission {

    private final Assessments assessments;
    private final Responses responses;
    private final Snapshots snapshots;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Persons persons;
    private final Clock clock;

    Submission(
            Assessments assessments,
            Responses responses,
            Snapshots snapshots,
            Ledger ledger,
            Deadlines deadlines,
            Persons persons,
            Clock clock) {
        this.assessments = assessments;
        this.responses = responses;
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.persons = persons;
        this.clock = clock;
    }

    /** @param consent to a text that exists */
    @Transactional
    AssessmentView submit(UUID id, Precondition precondition, Consent consent) {
        Assessment assessment = assessments.locked(id, precondition);
        List<String> unanswered = responses.of(id).stream()
                .filter(response -> response.status() == Status.UNANSWERED)
                .map(Response::subDomain)
                .toList();
        Instant now = clock.instant();
        assessment.submit(
                persons.current(), consent, unanswered, deadlines.of(assessment.round(), assessment.country()), now);
        Map<String, Object> facts =
                new TreeMap<>(requireNonNull(assessment.consent()).facts());
        Optional<Long> narrowed = snapshots.narrow(assessment, consent.allowed(), now);
        narrowed.ifPresent(revision -> facts.put("revision", revision));
        ledger.enter(assessment, Fact.SUBMITTED, facts);
        if (narrowed.isPresent()) {
            ledger.tellToo(assessment, Fact.CONSENT_CHANGED);
        }
        return AssessmentView.of(assessment);
    }
}
