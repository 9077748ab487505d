package mnr.http.problem;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void aDatabaseThatIsAwayIsAnOutage(String state) {
        assertEquals(Optional.of(Outage.AWAY), causeOf(new SQLException("away", state)));
    }

    @Test
    void aPoolThatWaitedInVainIsAnOutage() {
        assertEquals(
                Optional.of(Outage.AWAY),
                causeOf(new SQLException("Acquisition timeout while waiting for new connection")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "57014", "55P03"})
    void whatOthersWereInTheWayOfIsAnOutageToo(String state) {
        assertEquals(Optional.of(Outage.BUSY), causeOf(new SQLException("not now", state)));
    }

    @Test
    void whoMeetsOthersIsAskedToComeBackSoon() {
        assertEquals(Map.of("Retry-After", "1"), Outage.BUSY.problem().headers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22008", "42501"})
    void whatTheDatabaseRefusesIsNone(String state) {
        assertEquals(Optional.empty(), causeOf(new SQLException("refused", state)));
    }

    @Test
    void aFaultOfOursIsNone() {
        assertEquals(Optional.empty(), causeOf(new IllegalArgumentException("ours")));
    }

    private static Optional<Outage> causeOf(Exception cause) {
        return Outage.causeOf(new IllegalStateException(cause));
    }
}
