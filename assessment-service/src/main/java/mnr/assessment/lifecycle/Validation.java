package mnr.assessment.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentView;
import mnr.assessment.assessment.Assessments;
import mnr.http.conditional.Precondition;

/** An independent reviewer finds the answers sound; from then on the snapshot of them is in force. */
@ApplicationScoped
class Validation {

    private final Assessments assessments;
    private final Snapshots snapshots;
    private final KeptAnswers kept;
    private final Reviewers reviewers;
    private final Ledger ledger;
    private final Clock clock;

    Validation(
            Assessments assessments,
            Snapshots snapshots,
            KeptAnswers kept,
            Reviewers reviewers,
            Ledger ledger,
            Clock clock) {
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.kept = kept;
        this.reviewers = reviewers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    AssessmentView validate(UUID id, Precondition precondition) {
        Assessment assessment = assessments.locked(id, precondition);
        Instant now = clock.instant();
        boolean amending = assessment.isAmending();
        assessment.validate(reviewers.current(), now);
        if (amending) {
            kept.drop(assessment);
        }
        long revision = snapshots.take(assessment, now);
        ledger.enter(assessment, Fact.VALIDATED, Map.of("revision", revision));
        return AssessmentView.of(assessment);
    }
}
