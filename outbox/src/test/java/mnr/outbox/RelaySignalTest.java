package mnr.outbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RelaySignalTest {

    private final RelaySignal signal = new RelaySignal();

    @Test
    void aSignalRaisedDuringWorkEndsTheNextPause() throws InterruptedException {
        signal.raise();

        assertThat(signal.await(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void manySignalsEndOnePause() throws InterruptedException {
        signal.raise();
        signal.raise();
        signal.await(Duration.ofMinutes(1));

        assertThat(signal.await(Duration.ofMillis(1))).isFalse();
    }
}
