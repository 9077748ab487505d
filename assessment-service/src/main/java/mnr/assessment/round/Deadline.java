package mnr.assessment.round;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;

import static mnr.assessment.problem.AssessmentProblem.ROUND_CLOSED;
import static mnr.assessment.problem.AssessmentProblem.ROUND_NOT_OPEN;
import static mnr.assessment.problem.AssessmentProblem.ROUND_OVER;

/**
 * How long a country may answer in a round: until the round's end, or until that of an extension of its own. Every end is
 * exclusive.
 */
public final class Deadline {

    private final Round round;
    private final Supplier<Optional<Instant>> extendedUntil;

    /** @param extendedUntil asked only once the round itself is over */
    Deadline(Round round, Supplier<Optional<Instant>> extendedUntil) {
        this.round = round;
        this.extendedUntil = extendedUntil;
    }

    /** Why no answer is taken: the round is not OPEN, or not yet, or its time is over. */
    public Optional<Problem> refusalToSave(Instant now) {
        return switch (round.state()) {
            case PLANNED -> Optional.of(notOpen());
            case OPEN -> refusalToSaveInTime(now);
            case CLOSED -> unlessExtended(now);
        };
    }

    private Optional<Problem> refusalToSaveInTime(Instant now) {
        if (now.isBefore(round.opensAt())) {
            return Optional.of(notOpen());
        }
        return now.isBefore(round.closesAt()) ? Optional.empty() : unlessExtended(now);
    }

    /** Why nothing is submitted or amended: the round is not OPEN. It may be beyond its time. */
    public Optional<Problem> refusalToAct(Instant now) {
        return switch (round.state()) {
            case PLANNED -> Optional.of(notOpen());
            case OPEN -> Optional.empty();
            case CLOSED -> unlessExtended(now);
        };
    }

    /** Why nothing is loaded that was validated elsewhere: the round is PLANNED. Its end is none for what is over. */
    public Optional<Problem> refusalToLoad() {
        return round.state() == RoundState.PLANNED ? Optional.of(notOpen()) : Optional.empty();
    }

    private Problem notOpen() {
        return ROUND_NOT_OPEN.with("round", round.code(), "state", round.state(), "opensAt", round.opensAt());
    }

    private Optional<Problem> unlessExtended(Instant now) {
        @Nullable Instant until = extendedUntil.get().orElse(null);
        if (until != null && now.isBefore(until)) {
            return Optional.empty();
        }
        Problem over = round.state() == RoundState.CLOSED
                ? ROUND_CLOSED.with("round", round.code(), "state", round.state())
                : ROUND_OVER.with("round", round.code(), "state", round.state(), "closesAt", round.closesAt());
        return Optional.of(until == null ? over : over.with("extendedUntil", until));
    }
}
