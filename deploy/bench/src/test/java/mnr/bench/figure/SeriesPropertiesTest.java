package mnr.bench.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SeriesPropertiesTest {

    private static final double NEARLY = 1e-9;

    @Property
    void theOrderOfSamplesChangesNothing(@ForAll("samples") List<Double> samples, @ForAll Random random) {
        // given
        List<Double> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, random);

        // when
        Series other = new Series(shuffled);

        // then
        Series series = new Series(samples);
        assertEquals(series.median(), other.median());
        assertEquals(series.spread(), other.spread());
        assertEquals(series.interval(), other.interval());
    }

    @Property
    void theMedianLiesInItsIntervalAndTheIntervalAmongTheSamples(@ForAll("samples") List<Double> samples) {
        // when
        Series series = new Series(samples);

        // then
        Interval interval = series.interval();
        assertTrue(interval.low() <= series.median() && series.median() <= interval.high());
        assertTrue(samples.contains(interval.low()) && samples.contains(interval.high()));
    }

    @Property
    void asManySamplesLieAboveTheMedianAsBelow(@ForAll("samples") List<Double> samples) {
        // when
        double median = new Series(samples).median();

        // then
        long above = samples.stream().filter(sample -> sample > median).count();
        long below = samples.stream().filter(sample -> sample < median).count();
        assertTrue(2 * above <= samples.size() && 2 * below <= samples.size());
    }

    @Property
    void anotherUnitScalesTheMedianAndKeepsTheSpread(
            @ForAll("samples") List<Double> samples, @ForAll @IntRange(min = 1, max = 1_000) int factor) {
        // when
        Series scaled =
                new Series(samples.stream().map(sample -> sample * factor).toList());

        // then
        Series series = new Series(samples);
        assertEquals(series.median() * factor, scaled.median(), NEARLY * scaled.median());
        assertEquals(series.spread(), scaled.spread(), NEARLY);
    }

    /** What the first half of a run shares with the second half it shares with its limit: the ratio does not see it. */
    @Property
    void aSlowdownOfBothSidesLeavesTheRatio(
            @ForAll("samples") List<Double> samples, @ForAll @IntRange(min = 2, max = 10) int slowdown) {
        // given
        List<Double> measured = new ArrayList<>(samples);
        List<Double> limit = new ArrayList<>(Collections.nCopies(samples.size(), 100.0));
        Series before = Series.ratios(new Series(measured), new Series(limit));

        // when
        for (int pair = 0; pair < samples.size() / 2; pair++) {
            measured.set(pair, measured.get(pair) / slowdown);
            limit.set(pair, limit.get(pair) / slowdown);
        }
        Series after = Series.ratios(new Series(measured), new Series(limit));

        // then
        assertEquals(before.median(), after.median(), NEARLY * before.median());
    }

    @Property
    void theIntervalIsAsNarrowAsItsConfidenceAllows(@ForAll @IntRange(min = 5, max = 200) int samples) {
        // given
        List<Double> ranks = new ArrayList<>();
        for (int rank = 0; rank < samples; rank++) {
            ranks.add((double) rank);
        }

        // when
        Interval interval = new Series(ranks).interval();

        // then
        int cut = (int) interval.low();
        assertEquals(samples - 1.0 - cut, interval.high());
        assertTrue(Series.coverage(cut, samples) >= Series.CONFIDENCE);
        assertTrue(Series.coverage(cut + 1, samples) < Series.CONFIDENCE);
    }

    @Provide
    Arbitrary<List<Double>> samples() {
        return Arbitraries.doubles()
                .between(0.5, 100_000)
                .ofScale(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
