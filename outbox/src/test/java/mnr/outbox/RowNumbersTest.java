package mnr.outbox;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowNumbersTest {

    @Test
    void runsAreToldByTheirBeginAndLength() {
        assertThat(RowNumbers.brief(List.of(36L, 37L, 38L, 40L, 50L, 51L))).isEqualTo("10+2,2,a+1");
    }

    @Test
    void theDatabaseIsToldTheRuns() {
        assertThat(RowNumbers.multirange(List.of(36L, 37L, 38L, 40L))).isEqualTo("{[36,38],[40,40]}");
        assertThat(RowNumbers.multirange(List.of())).isEqualTo("{}");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Long> numbers = LongStream.concat(
                        LongStream.of(1, 2, 3, 5, 8, 13, 14, 1_000_000, 1_000_001),
                        LongStream.of(Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .boxed()
                .toList();

        assertThat(RowNumbers.read(RowNumbers.brief(numbers))).contains(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,", "x-y", "1+", "+1", "1+-1", "1+zzzzzz"})
    void anythingElseIsNoNumbers(String text) {
        assertThat(RowNumbers.read(text)).isEmpty();
    }
}
