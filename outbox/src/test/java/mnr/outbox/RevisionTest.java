package mnr.outbox;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.000001Z");
    private static final long NOW_IN_MICROSECONDS = 1_767_225_600_000_001L;

    @Test
    void followsTheClock() {
        assertThat(Revision.after(Revision.NONE, NOW)).isEqualTo(NOW_IN_MICROSECONDS);
    }

    @Test
    void risesWhenTheClockDoesNot() {
        assertThat(Revision.after(NOW_IN_MICROSECONDS, NOW)).isEqualTo(NOW_IN_MICROSECONDS + 1);
    }

    @Test
    void risesWhenTheClockWasSetBack() {
        assertThat(Revision.after(NOW_IN_MICROSECONDS + 5_000_000, NOW)).isEqualTo(NOW_IN_MICROSECONDS + 5_000_001);
    }
}
