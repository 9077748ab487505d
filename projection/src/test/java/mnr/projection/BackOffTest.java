package mnr.projection;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofMillis(350));

    @Test
    void pausesDoubleUpToTheLongest() {
        List<Long> pauses =
                Stream.generate(backOff::next).limit(4).map(Duration::toMillis).toList();

        assertThat(pauses).containsExactly(100L, 200L, 350L, 350L);
    }

    @Test
    void successBeginsAnew() {
        backOff.next();
        backOff.next();

        backOff.reset();

        assertThat(backOff.next()).hasMillis(100);
    }
}
