package mnr.assessment.lifecycle;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentView;
import mnr.assessment.assessment.Assessments;
import mnr.http.conditional.Precondition;

/** An assessment is taken out of force, and may be begun again. */
@ApplicationScoped
class Withdrawal {

    private final Assessments assessments;
    private final Snapshots snapshots;
    private final KeptAnswers kept;
    private final Ledger ledger;
    private final Clock clock;

    Withdrawal(Assessments assessments, Snapshots snapshots, KeptAnswers kept, Ledger ledger, Clock clock) {
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.kept = kept;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    AssessmentView withdraw(UUID id, Precondition precondition) {
        Assessment assessment = assessments.locked(id, precondition);
        boolean inForce = assessment.isInForce();
        boolean amending = assessment.isAmending();
        assessment.withdraw();
        if (amending) {
            kept.drop(assessment);
        }
        Optional<Long> revision =
                inForce ? Optional.of(snapshots.withdraw(assessment, clock.instant())) : Optional.empty();
        ledger.enter(
                assessment,
                Fact.WITHDRAWN,
                revision.<Map<String, Object>>map(drawn -> Map.of("revision", drawn))
                        .orElse(Map.of()));
        return AssessmentView.of(assessment);
    }

    @Transactional
    AssessmentView reopen(UUID id, Precondition precondition) {
        Assessment assessment = assessments.locked(id, precondition);
        assessment.reopen();
        ledger.enter(assessment, Fact.REOPENED, Map.of());
        return AssessmentView.of(assessment);
    }
}
