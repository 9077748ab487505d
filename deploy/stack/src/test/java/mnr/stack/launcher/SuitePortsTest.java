package mnr.stack.launcher;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SuitePortsTest {

    @Test
    void aBaseGivesEachPartItsPlace() {
        // when
        SuitePorts ports = SuitePorts.from(6100);

        // then
        assertThat(Arrays.stream(Part.values()).map(ports::of)).containsExactly(6140, 6130, 6120, 6101, 6102, 6103);
        assertThat(Arrays.stream(Service.values()).map(ports::managementOf)).containsExactly(6111, 6112, 6113);
    }

    @Test
    void basesFiftyApartShareNoPort() {
        // when
        List<Integer> all = IntStream.of(6100, 6150)
                .mapToObj(SuitePorts::from)
                .flatMap(SuitePortsTest::everyPort)
                .toList();

        // then
        Set<Integer> distinct = new HashSet<>(all);
        assertThat(distinct).hasSameSizeAs(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {1023, 65495, 19959, 25000, 31999})
    void aBaseThatLeavesNoRoomIsRefused(int base) {
        // then
        assertThatThrownBy(() -> SuitePorts.from(base)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 19958, 32001, 65494})
    void theOutermostBasesFit(int base) {
        // then
        assertThat(everyPort(SuitePorts.from(base))).allMatch(port -> port > base && port <= base + 40);
    }

    private static Stream<Integer> everyPort(SuitePorts ports) {
        return Stream.concat(
                Arrays.stream(Part.values()).map(ports::of),
                Arrays.stream(Service.values()).map(ports::managementOf));
    }
}
