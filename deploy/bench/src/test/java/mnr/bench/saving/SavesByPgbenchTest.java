package mnr.bench.saving;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SavesByPgbenchTest {

    @Test
    void theRateIsThatWithoutTheTimeToConnect() {
        // when
        double rate = SavesByPgbench.rate("""
                number of transactions actually processed: 5571
                number of failed transactions: 0 (0.000%)
                latency average = 5.370 ms
                initial connection time = 25.081 ms
                tps = 1862.135806 (without initial connection time)
                """);

        // then
        assertEquals(1862.135806, rate);
    }

    @Test
    void withoutARateItsWordsAreTheReason() {
        // when
        IllegalStateException failure =
                assertThrows(IllegalStateException.class, () -> SavesByPgbench.rate("pgbench: error: nothing"));

        // then
        assertEquals("pgbench told no rate: pgbench: error: nothing", failure.getMessage());
    }
}
