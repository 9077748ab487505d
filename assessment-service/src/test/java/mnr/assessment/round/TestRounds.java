package mnr.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan that keeps every rule, to be spoiled one by one. */
public record TestRounds(Instant opensAt, Instant closesAt, List<String> scope) {

    public static final Instant OPENS = Instant.parse("2026-01-15T00:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-12-15T00:00:00Z");

    static TestRounds good() {
        return new TestRounds(OPENS, CLOSES, List.of("KEN", "BRA"));
    }

    TestRounds closing(Instant at) {
        return new TestRounds(opensAt, at, scope);
    }

    TestRounds inviting(String... countries) {
        return new TestRounds(opensAt, closesAt, List.of(countries));
    }

    CreateRound plan() {
        return new CreateRound("2026", "MNR", "2023", LocalDate.parse("2026-01-01"), opensAt, closesAt, scope, false);
    }

    /** The deadline of a country without an extension. */
    public static Deadline deadline(Round round) {
        return new Deadline(round, Optional::empty);
    }

    /** A round that the good plan makes, opened. */
    public static Round openRound() {
        CreateRound plan = good().plan();
        Round round = Round.planned(plan, List.of("KEN", "BRA"), OPENS);
        round.act(RoundAction.OPEN, OPENS);
        return round;
    }

    public static void close(Round round) {
        round.act(RoundAction.CLOSE, CLOSES);
    }
}
