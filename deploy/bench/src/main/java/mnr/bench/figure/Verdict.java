package mnr.bench.figure;

/** What a run says about a goal. */
public enum Verdict {
    REACHED,
    MISSED,
    /** The run cannot tell: to be repeated on a quieter machine, or with more samples. */
    TOO_NOISY,
    /** What was to be measured did not answer as it should. */
    NOT_MEASURED;

    /** {@code TOO NOISY}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
