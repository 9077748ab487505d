package mnr.assessment.round;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import mnr.assessment.wall.Gate;
import mnr.http.access.Reach;

/** The countries that have more time, as far as the caller reaches. */
@ApplicationScoped
class Extensions {

    private final Session session;
    private final Gate gate;

    Extensions(Session session, Gate gate) {
        this.session = session;
        this.gate = gate;
    }

    /** What the country was given in the round. */
    Optional<Extension> of(String round, String country) {
        return session.createSelectionQuery(
                        "from Extension where round = :round and country = :country", Extension.class)
                .setParameter("round", round)
                .setParameter("country", country)
                .uniqueResultOptional();
    }

    void add(Extension extension) {
        session.persist(extension);
    }

    /** In order of the countries, from the one after {@code last} on. */
    @Transactional
    List<Extension> inReach(String round, String last, int count) {
        boolean everywhere = gate.reach() instanceof Reach.Everywhere;
        return session.createSelectionQuery("""
                        from Extension where round = :round and country > :last and (:everywhere = true or country in :reached)
                        order by country""", Extension.class)
                .setParameter("round", round)
                .setParameter("last", last)
                .setParameter("everywhere", everywhere)
                .setParameterList("reached", gate.reach() instanceof Reach.Countries(var reached) ? reached : List.of())
                .setMaxResults(count)
                .list();
    }
}
