package mnr.bench.trial;

import java.time.Duration;

/**
 * How much time a run takes for its samples.
 *
 * @param loads the effort for what can be asked again at once
 * @param starts the effort for what needs a process started anew
 * @param window how long a load is counted
 * @param settle how long something idles before its memory is read
 */
public record Pace(Effort loads, Effort starts, Duration window, Duration settle) {

    /** Eight pairs are the fewest of which one may be off without blurring the verdict, five the fewest for any at all. */
    public static final Pace USUAL =
            new Pace(new Effort(2, 8), new Effort(1, 5), Duration.ofSeconds(3), Duration.ofSeconds(60));
}
