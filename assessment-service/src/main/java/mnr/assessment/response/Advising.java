package mnr.assessment.response;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.replica.Replica;
import mnr.assessment.round.Round;

/** Knows what advice is given by: the edition, the round and the day. */
@ApplicationScoped
class Advising {

    private final Replica replica;
    private final Clock clock;

    Advising(Replica replica, Clock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    AnswerAdvice about(Assessment assessment) {
        Round round = assessment.round();
        return new AnswerAdvice(
                replica.edition(round.framework(), round.edition(), round.editionInForce()),
                round.referenceDate(),
                LocalDate.now(clock));
    }
}
