package mnr.assessment.round;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import mnr.outbox.CloudEvent;
import mnr.outbox.Outbox;

/** Tells the other services what the rounds have become. */
@ApplicationScoped
public class RoundPublication {

    private final Rounds rounds;
    private final Outbox outbox;
    private final Clock clock;

    RoundPublication(Rounds rounds, Outbox outbox, Clock clock) {
        this.rounds = rounds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To be called under the lock of the round's row. */
    void publish(Round round) {
        outbox.append(event(round));
    }

    /**
     * Publishes every round once more, as it is, each in a transaction of its own; the count of them.
     *
     * @param restored draws new revisions, since the database was set back to an older dump
     */
    public int republish(boolean restored) {
        List<String> codes = QuarkusTransaction.requiringNew().call(rounds::codes);
        codes.forEach(code -> QuarkusTransaction.requiringNew()
                .run(() -> rounds.locked(code).ifPresent(round -> republish(round, restored))));
        return codes.size();
    }

    private void republish(Round round, boolean restored) {
        if (restored) {
            round.restored(clock.instant());
        }
        publish(round);
    }

    /** The newest revision of all. */
    public long newestRevision() {
        return rounds.newestRevision();
    }

    private static CloudEvent event(Round round) {
        return CloudEvent.state(
                RoundPublished.TOPIC, round.code(), round.revision(), round.changedAt(), RoundPublished.of(round));
    }
}
