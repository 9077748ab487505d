package mnr.http.thing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import mnr.http.kept.KeptAnswers;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class RequestSpanIT {

    private static final String CALLER = "b7ad6b7169203331";

    @Inject
    InMemorySpanExporter sent;

    @Inject
    KeptAnswers answers;

    /** Other tests' spans can still be on their way. */
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void theCallersTraceGoesOn() {
        // when
        traced().get("/api/v1/things?limit=1");

        // then
        SpanData span = awaitServerSpan();
        assertEquals(CALLER, span.getParentSpanId());
        assertEquals("GET /api/v1/things", span.getName());
    }

    @Test
    void aSpanTellsNothingOfThePersonWhoAsks() {
        // when
        traced().header("User-Agent", "phone-of-zoe")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Authorization", "Bearer secret-of-zoe")
                .get("/api/v1/things?limit=1&name=zoe");

        // then
        SpanData span = awaitServerSpan();
        String told = span.toString();
        for (String personal : List.of("zoe", "203.0.113.7")) {
            assertFalse(told.contains(personal), () -> personal + " in " + told);
        }
        assertEquals("REDACTED", span.getAttributes().get(AttributeKey.stringKey("url.query")));
    }

    @Test
    void aFaultIsToldWithoutItsMessage() {
        // when
        traced().get("/api/v1/things/fault");

        // then
        SpanData span = awaitServerSpan();
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertFalse(span.toString().contains("secret"), span::toString);
    }

    @Test
    void whatIsSentFromMemoryIsToldLikeAnythingElse() {
        // given
        answers.confirm();
        given().get("/api/v1/copies/told");
        long before = answers.given();

        // when
        traced().get("/api/v1/copies/told");

        // then
        SpanData span = awaitServerSpan();
        assertEquals(before + 1, answers.given());
        assertEquals(CALLER, span.getParentSpanId());
        assertEquals("GET /api/v1/copies/{name}", span.getName());
    }

    @Test
    void onlyTheApiIsTraced() {
        // when
        traced().get("/q/openapi");
        traced().get("/api/v1/things?limit=1");

        // then
        awaitServerSpan();
    }

    private RequestSpecification traced() {
        return given().header("traceparent", "00-" + trace + "-" + CALLER + "-01");
    }

    /** The span ends after the answer was sent. */
    private SpanData awaitServerSpan() {
        await().until(() -> !serverSpans().isEmpty());
        assertEquals(1, serverSpans().size(), () -> serverSpans().toString());
        return serverSpans().getFirst();
    }

    /** Each once: Quarkus sends to an exporter that is a bean, and the processor of SentSpans does too. */
    private List<SpanData> serverSpans() {
        return sent.getFinishedSpanItems().stream()
                .filter(span ->
                        span.getKind() == SpanKind.SERVER && span.getTraceId().equals(trace))
                .collect(Collectors.toMap(SpanData::getSpanId, Function.identity(), (first, again) -> first))
                .values()
                .stream()
                .toList();
    }
}
