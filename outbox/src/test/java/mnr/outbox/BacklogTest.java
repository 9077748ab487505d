package mnr.outbox;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BacklogTest {

    @Test
    void anEmptyOutboxHasNoAge() {
        Backlog empty = new Backlog(0, 0, System.nanoTime() - TimeUnit.HOURS.toNanos(1));

        assertThat(empty.ageSeconds()).isZero();
    }

    @Test
    void theAgeGoesOnRisingAfterTheMeasurement() {
        Backlog old = new Backlog(3, 10, System.nanoTime() - TimeUnit.SECONDS.toNanos(60));

        assertThat(old.ageSeconds()).isBetween(70.0, 80.0);
    }
}
