package mnr.assessment.lifecycle;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.outbox.CloudEvent;
import mnr.outbox.Outbox;
import mnr.outbox.Revision;
import mnr.projection.database.Database;

/** Tells partners what happens to assessments. Each is told once; facts are no states that could be sent again. */
@ApplicationScoped
public class LifecycleFacts {

    private static final String DRAW = """
            insert into lifecycle_sequence (country, revision) values (?, ?)
            on conflict (country) do update set revision = greatest(lifecycle_sequence.revision + 1, excluded.revision)
            returning revision""";

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    LifecycleFacts(Database database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Adds a fact to the running transaction, which from now on no other fact of the country passes: to be called as late as can
     * be, and after the history has recorded the change.
     */
    public void append(Assessment changed, Fact fact) {
        Instant now = clock.instant();
        String country = changed.country();
        long revision = database.query(DRAW, row -> row.getLong(1), country, Revision.after(Revision.NONE, now))
                .getFirst();
        outbox.append(CloudEvent.fact(
                AssessmentFact.TOPIC, country, revision, now, AssessmentFact.of(changed, fact, revision)));
    }
}
