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
import mnr.assessment.history.Entry;
import mnr.assessment.history.History;
import mnr.assessment.response.Response;
import mnr.assessment.round.Deadlines;
import mnr.http.conditional.Precondition;

/** The country works on what is validated, and may think better of it. The snapshot is in force all the while. */
@ApplicationScoped
class Amendment {

    private final Assessments assessments;
    private final KeptAnswers kept;
    private final Deadlines deadlines;
    private final History history;
    private final Ledger ledger;
    private final Clock clock;

    Amendment(
            Assessments assessments,
            KeptAnswers kept,
            Deadlines deadlines,
            History history,
            Ledger ledger,
            Clock clock) {
        this.assessments = assessments;
        this.kept = kept;
        this.deadlines = deadlines;
        this.history = history;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    AssessmentView amend(UUID id, Precondition precondition) {
        Assessment assessment = assessments.locked(id, precondition);
        assessment.amend(deadlines.of(assessment.round(), assessment.country()), clock.instant());
        kept.keep(assessment);
        ledger.enter(assessment, Fact.AMENDED, Map.of());
        return AssessmentView.of(assessment);
    }

    @Transactional
    AssessmentView discard(UUID id, Precondition precondition) {
        Assessment assessment = assessments.locked(id, precondition);
        assessment.discard();
        List<Response> back = kept.putBack(assessment);
        kept.drop(assessment);
        back.forEach(response -> history.record(assessment, new Entry.Saved(response.subDomain(), response.state())));
        ledger.enter(
                assessment,
                Fact.DISCARDED,
                Map.of("putBack", back.stream().map(Response::subDomain).toList()));
        return AssessmentView.of(assessment);
    }
}
