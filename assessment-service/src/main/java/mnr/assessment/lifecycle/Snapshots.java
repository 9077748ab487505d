package mnr.assessment.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Assessments;
import mnr.assessment.consent.Allowed;
import mnr.assessment.response.Responses;
import mnr.outbox.CloudEvent;
import mnr.outbox.Outbox;

/** The snapshots of what is in force or was, and their way to the other services. */
@ApplicationScoped
public class Snapshots {

    private static final int BATCH = 100;

    private final Session session;
    private final Assessments assessments;
    private final Responses responses;
    private final Outbox outbox;
    private final Clock clock;

    Snapshots(Session session, Assessments assessments, Responses responses, Outbox outbox, Clock clock) {
        this.session = session;
        this.assessments = assessments;
        this.responses = responses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The revision that it is published under. To be called under the lock of the assessment's row. */
    public long take(Assessment assessment, Instant now) {
        Snapshot snapshot = Optional.ofNullable(session.find(Snapshot.class, assessment.id()))
                .orElseGet(() -> Snapshot.first(assessment));
        snapshot.take(assessment, responses.of(assessment.id()), now);
        session.persist(snapshot);
        return published(assessment, snapshot);
    }

    /**
     * Publishes what is in force under another consent; the revision, or nothing if it was allowed just so already or nothing is
     * in force. To be called under the lock of the assessment's row.
     */
    Optional<Long> allow(Assessment assessment, Allowed allowed, Instant now) {
        return inForce(assessment)
                .filter(snapshot -> snapshot.allow(allowed, now))
                .map(snapshot -> published(assessment, snapshot));
    }

    /** As {@link #allow}, of what is allowed already and by this too: never more than before. */
    Optional<Long> narrow(Assessment assessment, Allowed by, Instant now) {
        return inForce(assessment)
                .map(Snapshot::allowed)
                .flatMap(before -> allow(assessment, before.narrowedBy(by), now));
    }

    Optional<Snapshot> inForce(Assessment assessment) {
        return assessment.isInForce() ? Optional.of(session.find(Snapshot.class, assessment.id())) : Optional.empty();
    }

    private long published(Assessment assessment, Snapshot snapshot) {
        outbox.append(event(assessment, snapshot));
        return snapshot.revision();
    }

    /** Publishes that nothing is in force any more; the revision. To be called under the lock of the assessment's row. */
    long withdraw(Assessment assessment, Instant now) {
        Snapshot snapshot = session.find(Snapshot.class, assessment.id());
        snapshot.withdraw(now);
        return published(assessment, snapshot);
    }

    /**
     * Publishes every snapshot once more, as it is, a batch in a transaction; the count of them.
     *
     * @param restored draws new revisions, since the database was set back to an older dump
     */
    public int republish(boolean restored) {
        int count = 0;
        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> after(null));
        while (!ids.isEmpty()) {
            List<UUID> batch = ids;
            QuarkusTransaction.requiringNew().run(() -> publish(batch, restored));
            count += ids.size();
            UUID last = ids.getLast();
            ids = QuarkusTransaction.requiringNew().call(() -> after(last));
        }
        return count;
    }

    private List<UUID> after(@Nullable UUID last) {
        return session.createSelectionQuery(
                        "select assessment from Snapshot where :last is null or assessment > :last order by assessment",
                        UUID.class)
                .setParameter("last", last, UUID.class)
                .setMaxResults(BATCH)
                .list();
    }

    /** The lock comes first: or what is republished could be older than what has been published meanwhile. */
    private void publish(List<UUID> ids, boolean restored) {
        List<CloudEvent> events = new ArrayList<>();
        for (Assessment assessment : assessments.locked(ids)) {
            Snapshot snapshot = session.find(Snapshot.class, assessment.id());
            if (restored) {
                snapshot.restored(clock.instant());
            }
            events.add(event(assessment, snapshot));
        }
        outbox.append(events);
    }

    /** The newest revision of all. */
    public long newestRevision() {
        return session.createSelectionQuery("select coalesce(max(revision), 0) from Snapshot", Long.class)
                .getSingleResult();
    }

    private static CloudEvent event(Assessment assessment, Snapshot snapshot) {
        return CloudEvent.state(
                AssessmentValidated.TOPIC,
                assessment.id().toString(),
                snapshot.revision(),
                snapshot.publishedAt(),
                AssessmentValidated.of(assessment, snapshot));
    }
}
