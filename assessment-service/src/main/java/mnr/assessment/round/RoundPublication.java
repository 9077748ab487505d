package mnr.assessment.round;

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

    RoundPublication(Rounds rounds, Outbox outbox) {
        this.rounds = rounds;
        this.outbox = outbox;
    }

    /** To be called under the lock of the round's row. */
    void publish(Round round) {
        outbox.append(event(round));
    }

    /** Publishes every round once more, as it is, each in a transaction of its own; the count of them. */
    public int republish() {
        List<String> codes = QuarkusTransaction.requiringNew().call(rounds::codes);
        codes.forEach(code ->
                QuarkusTransaction.requiringNew().run(() -> rounds.locked(code).ifPresent(this::publish)));
        return codes.size();
    }

    private static CloudEvent event(Round round) {
        return CloudEvent.state(
                RoundPublished.TOPIC, round.code(), round.revision(), round.changedAt(), RoundPublished.of(round));
    }
}
