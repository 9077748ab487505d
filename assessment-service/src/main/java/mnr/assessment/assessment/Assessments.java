package mnr.assessment.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import mnr.assessment.round.Round;
import mnr.assessment.round.RoundLock;
import mnr.assessment.wall.Gate;
import mnr.http.access.Reach;
import mnr.http.conditional.Precondition;
import mnr.http.time.Rfc3339;

import static mnr.http.problem.HttpProblem.NOT_FOUND;

/** The assessments within the caller's reach; one out of reach is not there. */
@ApplicationScoped
public class Assessments {

    /** The round's lock is taken while the row is looked for, and so before the row's own. */
    private static final String LOCK = "from Assessment where id = :id and " + RoundLock.SHARED.condition("round.code");

    /** Waits for whoever adds the same one at the same time. Authors and submitters are none by default. */
    private static final String ADD = """
            insert into Assessment (id, round, country, kind, state, origin, version, createdAt, history)
            values (:id, :round, :country, :kind, :state, :origin, :version, :createdAt, :history)
            on conflict do nothing""";

    private static final String WHOLE =
            "from Assessment a join fetch a.round left join fetch a.consent where a.id = :id";

    private final Session session;
    private final Gate gate;

    Assessments(Session session, Gate gate) {
        this.session = session;
        this.gate = gate;
    }

    @Transactional
    public Assessment read(UUID id) {
        return inReach(session.createSelectionQuery(WHOLE, Assessment.class)
                .setParameter("id", id)
                .uniqueResult());
    }

    /**
     * The assessment with its row locked until the transaction ends, and its round's state kept as it is. Every write below
     * an assessment begins here, so that writes to one assessment come one after the other and never in a circle. Who has
     * waited for it reads the clock afterwards.
     */
    public Assessment locked(UUID id) {
        return inReach(session.createSelectionQuery(LOCK, Assessment.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResult());
    }

    /** As {@link #locked(UUID)}, if it is still what the client has read. */
    public Assessment locked(UUID id, Precondition precondition) {
        Assessment assessment = locked(id);
        precondition.requireCurrent(assessment.tag(), () -> AssessmentView.of(assessment));
        return assessment;
    }

    /** Some assessments with their rows locked, in the order of their ids, so that two who lock many never meet in a circle. */
    public List<Assessment> locked(Collection<UUID> ids) {
        List<Assessment> assessments = session.createSelectionQuery(
                        "from Assessment where id in :ids order by id", Assessment.class)
                .setParameterList("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list();
        assessments.forEach(this::inReach);
        return assessments;
    }

    private Assessment inReach(@Nullable Assessment assessment) {
        if (assessment == null) {
            throw NOT_FOUND.with();
        }
        gate.require(assessment.country());
        return assessment;
    }

    public Optional<Assessment> of(Round round, String country, Kind kind) {
        gate.require(country);
        return session.createSelectionQuery(
                        "from Assessment where round = :round and country = :country and kind = :kind",
                        Assessment.class)
                .setParameter("round", round)
                .setParameter("country", country)
                .setParameter("kind", kind)
                .uniqueResultOptional();
    }

    /** Writes a new assessment at once; empty if there is one of the same country, round and kind by now. */
    public Optional<Assessment> add(Assessment assessment) {
        gate.require(assessment.country());
        int added = session.createMutationQuery(ADD)
                .setParameter("id", assessment.id())
                .setParameter("round", assessment.round())
                .setParameter("country", assessment.country())
                .setParameter("kind", assessment.kind())
                .setParameter("state", assessment.state())
                .setParameter("origin", assessment.origin())
                .setParameter("version", assessment.version())
                .setParameter("createdAt", assessment.createdAt())
                .setParameter("history", assessment.history())
                .executeUpdate();
        return added == 1 ? Optional.of(session.find(Assessment.class, assessment.id())) : Optional.empty();
    }

    /** In order of their creation. */
    @Transactional
    List<Assessment> list(AssessmentFilter filter, @Nullable After after, int count) {
        Conditions conditions = new Conditions();
        conditions.add("a.round.code = :round", "round", filter.round);
        conditions.add("a.country = :country", "country", filter.country);
        conditions.add("a.kind = :kind", "kind", filter.kind);
        conditions.add("a.state = :state", "state", filter.state);
        if (gate.reach() instanceof Reach.Countries(var reached)) {
            conditions.add("a.country in :reached", "reached", reached);
        }
        if (after != null) {
            conditions.add("(a.createdAt, a.id) > (:createdAt, :id)", "createdAt", after.createdAt());
            conditions.parameters.put("id", after.id());
        }
        var query = session.createSelectionQuery(conditions.query(), Assessment.class);
        conditions.parameters.forEach(query::setParameter);
        return query.setMaxResults(count).list();
    }

    /** The sort key of the last row seen. */
    record After(Instant createdAt, UUID id) {

        static After of(List<String> sortKey) {
            return new After(Rfc3339.instant(sortKey.getFirst()), UUID.fromString(sortKey.getLast()));
        }

        static List<String> keyOf(Assessment assessment) {
            return List.of(assessment.createdAt().toString(), assessment.id().toString());
        }
    }

    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(parameter, value);
            }
        }

        String query() {
            return "from Assessment a join fetch a.round left join fetch a.consent where "
                    + String.join(" and ", conditions) + " order by a.createdAt, a.id";
        }
    }
}
