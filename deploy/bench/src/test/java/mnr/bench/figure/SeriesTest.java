package mnr.bench.figure;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SeriesTest {

    @ParameterizedTest
    @CsvSource({"'5', 5", "'3,1,2', 2", "'4,1,3,2', 2.5", "'-1,7', 3"})
    void theMedianIsTheMiddleOne(String samples, double median) {
        assertEquals(median, series(samples).median());
    }

    @ParameterizedTest
    @CsvSource({"'5', 0", "'10,10,10', 0", "'8,10,14', 0.2", "'90,100,110,1000', 0.0952", "'0,0,5', 0"})
    void theSpreadIsTheMedianDeviationAsAFractionOfTheMedian(String samples, double spread) {
        assertEquals(spread, series(samples).spread(), 0.0001);
    }

    /** The order statistics and confidences of any table of the sign test. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.0",
        "4, 0, 0.875",
        "5, 0, 0.9375",
        "7, 0, 0.984375",
        "7, 1, 0.875",
        "8, 1, 0.9296875",
        "11, 2, 0.934570",
        "13, 3, 0.907715"
    })
    void theConfidenceIsThatOfTheSignTest(int samples, int cut, double confidence) {
        assertEquals(confidence, Series.coverage(cut, samples), 0.000001);
    }

    @ParameterizedTest
    @CsvSource({"'3,1,2', 1, 3", "'1,2,3,4,5,6,7', 1, 7", "'8,1,2,3,4,5,6,7', 2, 7", "'11,1,2,3,4,5,6,7,8,9,10', 3, 9"})
    void theIntervalLeavesOutWhatTheConfidenceAllows(String samples, double low, double high) {
        assertEquals(new Interval(low, high), series(samples).interval());
    }

    @Test
    void ratiosAreThoseOfThePairs() {
        assertEquals(series("0.5,2"), Series.ratios(series("1,6"), series("2,3")));
    }

    @Test
    void whatIsNoSampleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Series(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Series(List.of(1.0, Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> Series.ratios(series("1"), series("0")));
        assertThrows(IllegalArgumentException.class, () -> Series.ratios(series("1"), series("1,2")));
    }

    private static Series series(String samples) {
        return new Series(
                List.of(samples.split(",", -1)).stream().map(Double::valueOf).toList());
    }
}
