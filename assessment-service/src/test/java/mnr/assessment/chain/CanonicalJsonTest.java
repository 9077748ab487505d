package mnr.assessment.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CanonicalJsonTest {

    @Test
    void namesStandInOrderAtEveryDepth() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("b", 1);
        inner.put("a", List.of(true, 2L));

        assertThat(CanonicalJson.write(Map.of("z", inner, "y", "é\"")))
                .isEqualTo("{\"y\":\"é\\\"\",\"z\":{\"a\":[true,2],\"b\":1}}");
    }

    @Test
    void aMomentHasSixDecimals() {
        assertThat(CanonicalJson.write(Instant.parse("2026-01-02T03:04:05Z")))
                .isEqualTo("\"2026-01-02T03:04:05.000000Z\"");
        assertThat(CanonicalJson.write(Instant.parse("2026-01-02T03:04:05.000006Z")))
                .isEqualTo("\"2026-01-02T03:04:05.000006Z\"");
    }

    @Test
    void constantsIdsAndDatesAreTexts() {
        assertThat(CanonicalJson.write(List.of(TimeUnit.DAYS, new UUID(0, 1), LocalDate.EPOCH)))
                .isEqualTo("[\"DAYS\",\"00000000-0000-0000-0000-000000000001\",\"1970-01-01\"]");
    }

    @Test
    void whatCouldBeWrittenInSeveralWaysIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("ratio", 0.5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
