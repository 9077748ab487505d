package mnr.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The whole state of a round, as {@code mnr.assessment.rounds.v1} carries it. */
record RoundPublished(
        String round,
        String framework,
        String edition,
        LocalDate referenceDate,
        Instant opensAt,
        Instant closesAt,
        RoundState state,
        List<String> scope,
        boolean demo,
        long revision) {

    static final String TOPIC = "mnr.assessment.rounds.v1";

    static RoundPublished of(Round round) {
        return new RoundPublished(
                round.code(),
                round.framework(),
                round.edition(),
                round.referenceDate(),
                round.opensAt(),
                round.closesAt(),
                round.state(),
                round.scope(),
                round.demo(),
                round.revision());
    }
}
