package mnr.http.thing;

import java.util.List;

import jakarta.inject.Inject;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class RequestSpanIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";

    @Inject
    InMemorySpanExporter sent;

    @BeforeEach
    void forget() {
        sent.reset();
    }

    @Test
    void theCallersTraceGoesOn() {
        // when
        given().header("traceparent", "00-" + TRACE + "-" + CALLER + "-01").get("/api/v1/things?limit=1");

        // then
        SpanData span = awaitServerSpan();
        assertEquals(TRACE, span.getTraceId());
        assertEquals(CALLER, span.getParentSpanId());
        assertEquals("GET /api/v1/things", span.getName());
    }

    @Test
    void aSpanTellsNothingOfThePersonWhoAsks() {
        // when
        given().header("User-Agent", "phone-of-ada")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Authorization", "Bearer secret-of-ada")
                .get("/api/v1/things?limit=1&name=ada");

        // then
        SpanData span = awaitServerSpan();
        String told = span.toString();
        for (String personal : List.of("ada", "203.0.113.7", "127.0.0.1:")) {
            assertFalse(told.contains(personal), () -> personal + " in " + told);
        }
        assertEquals("REDACTED", span.getAttributes().get(AttributeKey.stringKey("url.query")));
    }

    @Test
    void onlyTheApiIsTraced() {
        // when
        given().get("/q/openapi");
        given().get("/api/v1/things?limit=1");

        // then
        awaitServerSpan();
    }

    /** The span ends after the answer was sent. */
    private SpanData awaitServerSpan() {
        await().until(() -> !serverSpans().isEmpty());
        assertEquals(1, serverSpans().size(), () -> serverSpans().toString());
        return serverSpans().getFirst();
    }

    private List<SpanData> serverSpans() {
        return sent.getFinishedSpanItems().stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .toList();
    }
}
