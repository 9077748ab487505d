package mnr.assessment.carryover;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import mnr.assessment.assessment.Assessment;

/** What a country had in force when it came to a later round; who may see the later one may see it. */
@ApplicationScoped
class Predecessors {

    private static final String OF = """
            from Assessment a join fetch a.round r
            where a.country = :country and a.kind = :kind and r.framework = :framework
              and r.referenceDate < :referenceDate and a.validatedAt is not null
            order by r.referenceDate desc, r.code desc""";

    private final Session session;

    Predecessors(Session session) {
        this.session = session;
    }

    /** The latest assessment of the same country, kind and framework in an earlier round that is in force. */
    Optional<Assessment> of(Assessment later) {
        return session
                .createSelectionQuery(OF, Assessment.class)
                .setParameter("country", later.country())
                .setParameter("kind", later.kind())
                .setParameter("framework", later.round().framework())
                .setParameter("referenceDate", later.round().referenceDate())
                .setMaxResults(1)
                .list()
                .stream()
                .findFirst();
    }

    /** The same, kept as it is until the transaction ends: nobody amends or withdraws it meanwhile. */
    Optional<Assessment> keptOf(Assessment later) {
        Optional<Assessment> latest = of(later);
        while (latest.isPresent() && !isKept(latest.get())) {
            latest = of(later);
        }
        return latest;
    }

    /** False: it was withdrawn while its lock was waited for. */
    private boolean isKept(Assessment found) {
        session.refresh(found, LockModeType.PESSIMISTIC_READ);
        return found.validatedAt() != null;
    }
}
