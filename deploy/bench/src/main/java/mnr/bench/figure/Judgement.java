package mnr.bench.figure;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A verdict and, where it needs one, the reason.
 *
 * @param reason empty where the figures say it all
 */
public record Judgement(Verdict verdict, String reason) {

    /** How much the limit may vary; above it the machine, not the suite, was measured. */
    static final double MOST_SPREAD = 0.15;

    /** How much of all processors other programs may use meanwhile. */
    static final double MOST_OTHERS = 0.10;

    /**
     * Judges a figure.
     *
     * @param figure what the goal is about: ratios, or the samples themselves where there is no limit beside them
     * @param limit what was measured beside it
     * @param others the fraction of all processors that other programs used meanwhile; NaN if nobody can tell
     */
    public static Judgement of(Goal goal, Unit unit, Series figure, @Nullable Series limit, double others) {
        Interval interval = figure.interval();
        boolean reached = goal.isMetBy(interval.low()) && goal.isMetBy(interval.high());
        if (reached && limit == null) {
            // against a fixed number noise only harms
            return new Judgement(Verdict.REACHED, "");
        }
        if (unit.isShared() && others > MOST_OTHERS) {
            return noisy("other programs used %.0f %% of the processors (at most %.0f %%)", others, MOST_OTHERS);
        }
        if (limit != null && limit.spread() > MOST_SPREAD) {
            return noisy("the limit itself varied by %.0f %% (at most %.0f %%)", limit.spread(), MOST_SPREAD);
        }
        if (reached) {
            return new Judgement(Verdict.REACHED, "");
        }
        if (goal.isMetBy(interval.low()) || goal.isMetBy(interval.high())) {
            return new Judgement(Verdict.TOO_NOISY, "the samples do not tell which side of the goal it is on");
        }
        return new Judgement(Verdict.MISSED, "");
    }

    private static Judgement noisy(String why, double is, double most) {
        return new Judgement(Verdict.TOO_NOISY, String.format(Locale.ROOT, why, 100 * is, 100 * most));
    }
}
