package mnr.assessment.republish;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import mnr.assessment.lifecycle.Snapshots;
import mnr.assessment.round.RoundPublication;
import mnr.assessment.wall.Background;
import mnr.assessment.wall.Everywhere;

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

    Republication(Session session, RoundPublication rounds, Snapshots snapshots) {
        this.session = session;
        this.rounds = rounds;
        this.snapshots = snapshots;
    }

    /** The count of what was published; refuses while another one runs. */
    int run() {
        return Everywhere.call(
                Background.REPUBLISH,
                () -> QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(LONGEST.toSeconds()))
                        .call(() -> {
                            requireOnlyOne();
                            return rounds.republish() + snapshots.republish();
                        }));
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
