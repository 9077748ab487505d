package mnr.bench.trial;

import java.util.Optional;

import mnr.bench.figure.Judgement;
import mnr.bench.figure.Series;

/**
 * The answer to a question.
 *
 * @param measured the samples of what was asked for; empty if it could not be measured
 * @param limit the samples of the limit, taken in turn with them; empty if there is none
 * @param ratio measured to limit, pair by pair
 * @param others the fraction of all processors that other programs used meanwhile; empty if nobody can tell
 */
public record Finding(
        String scenario,
        Question question,
        Optional<Series> measured,
        Optional<Series> limit,
        Optional<Series> ratio,
        Optional<Double> others,
        Judgement judgement) {

    /** What the goal is about. */
    public Optional<Series> figure() {
        return limit.isPresent() ? ratio : measured;
    }
}
