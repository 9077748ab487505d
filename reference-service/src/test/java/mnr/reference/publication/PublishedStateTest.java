package mnr.reference.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import mnr.reference.digest.Digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublishedStateTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final long NOON_MICROS = 1_767_268_800_000_000L;

    private final PublishedState state = new PublishedState(new PublishedState.Id("topic", "key"));

    @Test
    void theFirstRevisionIsTheTimeInMicroseconds() {
        assertTrue(state.take(digest("one"), NOON));
        assertEquals(NOON_MICROS, state.revision());
    }

    @Test
    void theSameContentDrawsNoRevision() {
        // given
        state.take(digest("one"), NOON);

        // when
        boolean changed = state.take(digest("one"), NOON.plusSeconds(1));

        // then
        assertFalse(changed);
        assertEquals(NOON_MICROS, state.revision());
    }

    @Test
    void aRevisionRisesEvenIfTheClockDoesNot() {
        // given
        state.take(digest("one"), NOON);

        // when
        state.take(digest("two"), NOON.minusSeconds(60));

        // then
        assertEquals(NOON_MICROS + 1, state.revision());
    }

    private static Digest digest(String content) {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
