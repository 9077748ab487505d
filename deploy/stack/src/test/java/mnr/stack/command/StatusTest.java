package mnr.stack.command;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.stack.launcher.PartState;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "UP UP UP,         DONE",
        "UP DOWN DOWN,     DONE",
        "UP STARTING DOWN, NOT_RUNNING",
        "DOWN DOWN DOWN,   NOT_RUNNING",
        "UP DIED UP,       PART_DEAD",
        "DIED DIED DIED,   PART_DEAD"
    })
    void theExitCodeSaysHowTheSuiteIs(String states, Exit exit) {
        // given
        List<PartState> parts =
                Stream.of(states.split(" ")).map(PartState::valueOf).toList();

        // when
        Exit given = Status.exit(parts);

        // then
        assertThat(given).isEqualTo(exit);
    }
}
