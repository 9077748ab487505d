package mnr.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CloudEventTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.006007Z");

    record Thing(String name, @Nullable String note, Instant at, List<Integer> numbers, Map<String, String> texts) {}

    @Test
    void theIdOfAStateIsItsKeyAndRevision() {
        CloudEvent event = CloudEvent.state("topic", "MNR/2023", 17, NOW, new byte[0]);

        assertThat(event.id()).isEqualTo("MNR/2023@17");
    }

    @Test
    void theIdOfAFactIsItsKeyAndRevision() {
        CloudEvent event = CloudEvent.fact("topic", "KEN", 17, NOW, new Thing("x", null, NOW, List.of(), Map.of()));

        assertThat(event.id()).isEqualTo("KEN@17");
        assertThat(event.time()).isEqualTo(NOW);
        assertThat(new String(event.data(), StandardCharsets.UTF_8)).startsWith("{\"name\":\"x\",");
    }

    @Test
    void theSizeCountsBytesAndNotCharacters() {
        CloudEvent event = CloudEvent.state("topic", "é", 17, NOW, new byte[10]);

        assertThat(event.size()).isEqualTo(12);
    }

    @Test
    void aStateIsWrittenInItsOwnOrderWithNullsAndInstantsAsText() {
        Map<String, String> texts = new HashMap<>(Map.of("fr", "b", "ar", "a"));

        CloudEvent event = CloudEvent.state("topic", "k", 1, NOW, new Thing("x", null, NOW, List.of(2, 1), texts));

        assertThat(new String(event.data(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"x\",\"note\":null,\"at\":\"2026-01-02T03:04:05.006007Z\",\"numbers\":[2,1],"
                        + "\"texts\":{\"ar\":\"a\",\"fr\":\"b\"}}");
    }
}
