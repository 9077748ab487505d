package mnr.bench.draining;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProducerPerfTest {

    @Test
    void theRateIsThatAfterTheWarmUp() {
        // when
        double rate = ProducerPerf.rate("""
                70000 records sent, 51396.5 records/sec (33.28 MB/sec), 300.12 ms avg latency, 611.00 ms max latency
                50000 records sent, 81234.5 records/sec (52.60 MB/sec), 200.34 ms avg latency, 311.00 ms max latency
                """);

        // then
        assertEquals(81234.5, rate);
    }
}
