package mnr.assessment.lifecycle;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.AssessmentState;
import mnr.assessment.response.Answer;
import mnr.assessment.response.Response;
import mnr.assessment.response.Responses;
import mnr.http.access.Access;

/** The answers that were validated last and are in force. */
@ApplicationScoped
public class ValidatedAnswers {

    private static final String BEFORE = """
            from Assessment a join fetch a.round r
            where a.country = :country and a.kind = :kind and r.framework = :framework
              and r.referenceDate < :referenceDate and a.state = :validated
            order by r.referenceDate desc, r.code desc""";

    private final Session session;
    private final Responses responses;
    private final Access access;

    ValidatedAnswers(Session session, Responses responses, Access access) {
        this.session = session;
        this.responses = responses;
        this.access = access;
    }

    /** The country's latest assessment of the same kind and framework in an earlier round that has any. */
    public Optional<Assessment> before(Assessment assessment) {
        access.require(assessment.country());
        return session
                .createSelectionQuery(BEFORE, Assessment.class)
                .setParameter("country", assessment.country())
                .setParameter("kind", assessment.kind())
                .setParameter("framework", assessment.round().framework())
                .setParameter("referenceDate", assessment.round().referenceDate())
                .setParameter("validated", AssessmentState.VALIDATED)
                .setMaxResults(1)
                .list()
                .stream()
                .findFirst();
    }

    /** As {@link #before}, kept as it is until the transaction ends. */
    public Optional<Assessment> keptBefore(Assessment assessment) {
        return before(assessment).filter(previous -> {
            session.refresh(previous, LockModeType.PESSIMISTIC_READ);
            return previous.state() == AssessmentState.VALIDATED;
        });
    }

    /** In the edition's order. */
    public List<Answer> of(Assessment validated) {
        return responses.of(validated.id()).stream().map(Response::answer).toList();
    }
}
