package mnr.reference.digest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CanonicalJsonTest {

    record Thing(String name, LocalDate day, @Nullable String absent, Map<String, Integer> counts, Digest digest) {}

    @Test
    void membersStandInTheOrderOfTheirNames() {
        // given
        Map<String, Integer> counts = new java.util.LinkedHashMap<>();
        counts.put("b", 2);
        counts.put("a", 1);
        Thing thing =
                new Thing("é", LocalDate.of(2026, 1, 1), null, counts, Digest.ofLines(List.<String>of().stream()));

        // when
        String json = new String(CanonicalJson.bytes(thing), StandardCharsets.UTF_8);

        // then
        String empty = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertEquals(
                "{\"absent\":null,\"counts\":{\"a\":1,\"b\":2},\"day\":\"2026-01-01\",\"digest\":\"" + empty
                        + "\",\"name\":\"é\"}",
                json);
    }
}
