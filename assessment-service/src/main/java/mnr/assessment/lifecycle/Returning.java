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
import mnr.assessment.assessment.Reviewer;
import mnr.assessment.comment.GivenComment;
import mnr.assessment.comment.ReviewComments;
import mnr.http.conditional.Precondition;

/** An independent reviewer asks for other answers, and says why. */
@ApplicationScoped
class Returning {

    private final Assessments assessments;
    private final ReviewComments comments;
    private final Reviewers reviewers;
    private final Ledger ledger;
    private final Clock clock;

    Returning(Assessments assessments, ReviewComments comments, Reviewers reviewers, Ledger ledger, Clock clock) {
        this.assessments = assessments;
        this.comments = comments;
        this.reviewers = reviewers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    AssessmentView sendBack(UUID id, Precondition precondition, List<GivenComment> given) {
        Assessment assessment = assessments.locked(id, precondition);
        Reviewer reviewer = reviewers.current();
        assessment.sendBack(reviewer);
        int review = comments.add(assessment, given, reviewer.person(), clock.instant());
        ledger.enter(
                assessment,
                Fact.RETURNED,
                Map.of(
                        "review",
                        review,
                        "comments",
                        given.stream().map(GivenComment::content).toList()));
        return AssessmentView.of(assessment);
    }
}
