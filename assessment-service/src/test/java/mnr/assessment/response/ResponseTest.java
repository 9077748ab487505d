package mnr.assessment.response;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseTest {

    private final Response response = Response.unanswered(UUID.randomUUID(), "KEN", "ALPHA", 1);

    @Test
    void itsStateIsAllThatItSays() {
        response.answer(
                new SaveResponse(Status.ASSESSED, "LOW", null, Map.of("ALPHA.LOW.1", Tick.NO), "why", Confidence.HIGH),
                Instant.EPOCH);

        assertThat(response.state())
                .isEqualTo(Map.of(
                        "status",
                        Status.ASSESSED,
                        "phase",
                        "LOW",
                        "ticks",
                        Map.of("ALPHA.LOW.1", Tick.NO),
                        "rationale",
                        "why",
                        "confidence",
                        Confidence.HIGH,
                        "savedAt",
                        Instant.EPOCH,
                        "version",
                        2L));
    }

    @Test
    void whatIsEmptyIsNotInItsState() {
        assertThat(response.state()).isEqualTo(Map.of("status", Status.UNANSWERED, "version", 1L));
    }
}
