package mnr.bench.machine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProcessorTimeTest {

    /** Ticks are hundredths of a second; two processors have 400 of them in two seconds. */
    @ParameterizedTest
    @CsvSource({"400, 400, 0", "300, 100, 0.5", "400, 0, 1", "100, 60, 0.1", "60, 61, 0"})
    void othersAreWhatAllUsedButOneself(long all, long own, double others) {
        // given
        ProcessorTime before = new ProcessorTime(2, 1_000, 5_000, 700);
        ProcessorTime after = new ProcessorTime(2, 2_000_001_000, 5_000 + all, 700 + own);

        // when
        double share = after.othersSince(before);

        // then
        assertEquals(others, share, 1e-9);
    }
}
