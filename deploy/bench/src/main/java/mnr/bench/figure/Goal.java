package mnr.bench.figure;

import java.util.Locale;

/** What a figure is to reach. */
public record Goal(Bound bound, double value) {

    /** On which side of its value a goal is reached. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public static Goal atLeast(double value) {
        return new Goal(Bound.AT_LEAST, value);
    }

    public static Goal atMost(double value) {
        return new Goal(Bound.AT_MOST, value);
    }

    boolean isMetBy(double figure) {
        return bound == Bound.AT_LEAST ? figure >= value : figure <= value;
    }

    /** {@code ≥ 0.8}. */
    @Override
    public String toString() {
        String number = value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
        return (bound == Bound.AT_LEAST ? "≥ " : "≤ ") + number;
    }
}
