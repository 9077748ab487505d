package mnr.assessment.republish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import mnr.assessment.lifecycle.Snapshots;
import mnr.assessment.restore.Epochs;
import mnr.assessment.round.RoundPublication;
import mnr.assessment.wall.Background;
import mnr.assessment.wall.Everywhere;
import mnr.outbox.Revision;

import static mnr.assessment.problem.AssessmentProblem.CLOCK_BEHIND;
import static mnr.assessment.problem.AssessmentProblem.REPUBLISH_RUNNING;

/**
 * Publishes everything once more. One at a time, of all replicas: a transaction of its own holds that lock and nothing
 * else, while the rows are locked a few at a time in short ones, so that saving goes on meanwhile.
 */
@ApplicationScoped
class Republication {

    /** Any number, the same for ever: "mnr.asse" in ASCII. */
    private static final long LOCK = 0x6d6e_722e_6173_7365L;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Session session;
    private final RoundPublication rounds;
    private final Snapshots snapshots;
    private final Epochs epochs;
    private final Clock clock;

    Republication(Session session, RoundPublication rounds, Snapshots snapshots, Epochs epochs, Clock clock) {
        this.session = session;
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.epochs = epochs;
        this.clock = clock;
    }

    /**
     * The count of what was published; refuses while another one runs.
     *
     * @param restored draws new revisions and makes all entity tags of before stale
     */
    int run(boolean restored) {
        return Everywhere.call(
                Background.REPUBLISH,
                () -> QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(LONGEST.toSeconds()))
                        .call(() -> {
                            requireOnlyOne();
                            if (restored) {
                                requireClockAhead();
                                epochs.raise(clock.instant());
                            }
                            return rounds.republish(restored) + snapshots.republish(restored);
                        }));
    }

    /** Revisions follow the clock: only then are they newer than those that the dump does not know. */
    private void requireClockAhead() {
        long newest = Math.max(rounds.newestRevision(), snapshots.newestRevision());
        Instant now = clock.instant();
        if (newest >= Revision.after(Revision.NONE, now)) {
            throw CLOCK_BEHIND.with("now", now, "newestRevision", newest);
        }
    }

    private void requireOnlyOne() {
        boolean only = session.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (!only) {
            throw REPUBLISH_RUNNING.with();
        }
    }
}
