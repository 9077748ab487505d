package mnr.http.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Caller CALLER =
            new Caller("https://id.example", "one", "KEN", Set.of(), Set.of("focal-point"));

    private final VerifiedTokens tokens = new VerifiedTokens(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"2026-03-01T12:00:01Z, true", "2026-03-01T12:00:00Z, false", "2026-03-01T11:59:59Z, false"})
    void isKnownUntilItExpires(Instant expires, boolean known) {
        // given
        tokens.keep("Bearer a.b.c", CALLER, expires);

        // when
        Optional<Caller> caller = tokens.caller("Bearer a.b.c");

        // then
        assertEquals(known ? Optional.of(CALLER) : Optional.empty(), caller);
    }

    @Test
    void isTheWholeTokenOrAnotherOne() {
        // given
        tokens.keep("Bearer a.b.c", CALLER, NOW.plusSeconds(60));

        // when
        Optional<Caller> forged = tokens.caller("Bearer a.b.d");

        // then
        assertEquals(Optional.empty(), forged);
    }
}
