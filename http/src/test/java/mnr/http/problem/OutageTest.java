package mnr.http.problem;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void aDatabaseThatIsAwayIsAnOutage(String state) {
        assertTrue(Outage.isCauseOf(new IllegalStateException(new SQLException("away", state))));
    }

    @Test
    void aPoolThatWaitedInVainIsAnOutage() {
        assertTrue(Outage.isCauseOf(new SQLException("Acquisition timeout while waiting for new connection")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22008", "42501", "40P01"})
    void whatTheDatabaseRefusesIsNone(String state) {
        assertFalse(Outage.isCauseOf(new IllegalStateException(new SQLException("refused", state))));
    }

    @Test
    void aFaultOfOursIsNone() {
        assertFalse(Outage.isCauseOf(new IllegalStateException("ours")));
    }
}
