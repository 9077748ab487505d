package mnr.assessment.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.response.Response;
import mnr.assessment.response.Responses;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_BODY;

/** The review comments of assessments; who may see the assessment may see them. */
@ApplicationScoped
public class ReviewComments {

    private final Session session;
    private final Assessments assessments;
    private final Responses responses;

    ReviewComments(Session session, Assessments assessments, Responses responses) {
        this.session = session;
        this.assessments = assessments;
        this.responses = responses;
    }

    /** Keeps what was said with one return; the number of that return, from 1. To be called under the assessment's lock. */
    public int add(Assessment assessment, List<GivenComment> given, UUID by, Instant now) {
        requireSubDomains(assessment, given);
        int review = 1 + reviewsOf(assessment.id());
        int place = 0;
        for (GivenComment comment : given) {
            session.persist(new ReviewComment(assessment, review, ++place, comment, by, now));
        }
        return review;
    }

    private void requireSubDomains(Assessment assessment, List<GivenComment> given) {
        Set<String> known =
                responses.of(assessment.id()).stream().map(Response::subDomain).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String subDomain = given.get(i).subDomain();
            if (subDomain != null && !known.contains(subDomain)) {
                violations.add(Violation.at(
                        "#/comments/" + i + "/subDomain",
                        "UNKNOWN_SUB_DOMAIN",
                        "The edition has no sub-domain of this code."));
            }
        }
        if (!violations.isEmpty()) {
            throw INVALID_BODY.with().violations(violations);
        }
    }

    private int reviewsOf(UUID assessment) {
        return session.createSelectionQuery(
                        "select coalesce(max(key.review), 0) from ReviewComment where key.assessment = :assessment",
                        Integer.class)
                .setParameter("assessment", assessment)
                .getSingleResult();
    }

    /** In the order in which they were given. */
    @Transactional
    List<ReviewComment> of(UUID assessment, @Nullable After after, int count) {
        assessments.read(assessment);
        return session.createSelectionQuery("""
                        from ReviewComment
                        where key.assessment = :assessment and (key.review, key.place) > (:review, :place)
                        order by key.review, key.place""", ReviewComment.class)
                .setParameter("assessment", assessment)
                .setParameter("review", after == null ? 0 : after.review())
                .setParameter("place", after == null ? 0 : after.place())
                .setMaxResults(count)
                .list();
    }

    /** The sort key of the last comment seen. */
    record After(int review, int place) {

        static After of(List<String> sortKey) {
            return new After(Integer.parseInt(sortKey.getFirst()), Integer.parseInt(sortKey.getLast()));
        }

        static List<String> keyOf(ReviewComment comment) {
            return List.of(Integer.toString(comment.review()), Integer.toString(comment.place()));
        }
    }
}
