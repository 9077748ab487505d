package mnr.projection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class TraceIT extends ProjectionScene {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SENDER = "b7ad6b7169203331";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + SENDER + "-01";
    private static final String STATE = "{\"revision\":1,\"text\":\"t\"}";

    @Inject
    InMemorySpanExporter spans;

    @BeforeEach
    void forget() {
        spans.reset();
    }

    @Test
    void theSendersTraceGoesOnInTheApply() {
        topic.create(1);
        loops.follow(projection());

        topic.sendInTrace("k", 1, STATE, TRACEPARENT);

        SpanData span = awaitSpans(1).getFirst();
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(SENDER);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getEndEpochNanos()).isGreaterThan(span.getStartEpochNanos());
        assertThat(rows.held(name)).containsExactly("k@1=t");
    }

    @Test
    void aSpanTellsWhichRecordItWasAndNothingOfItsState() {
        topic.create(1);
        loops.follow(projection());

        topic.sendInTrace("k", 1, STATE, TRACEPARENT);

        SpanData span = awaitSpans(1).getFirst();
        assertThat(span.getName()).isEqualTo("process " + topic.name());
        assertThat(span.getAttributes().asMap().entrySet().stream()
                        .collect(Collectors.toMap(told -> told.getKey().getKey(), Map.Entry::getValue)))
                .isEqualTo(Map.of(
                        "messaging.system", "kafka",
                        "messaging.operation.name", "process",
                        "messaging.operation.type", "process",
                        "messaging.destination.name", topic.name(),
                        "messaging.destination.partition.id", "0",
                        "messaging.kafka.offset", 0L,
                        "messaging.message.id", "k@1",
                        "mnr.projection", name,
                        "mnr.outcome", "applied"));
    }

    @Test
    void aRecordOfNoTraceIsAppliedInOneOfItsOwn() {
        topic.create(1);
        loops.follow(projection());

        topic.sendState("k", 1, "t");

        SpanData span = awaitSpans(1).getFirst();
        assertThat(span.getParentSpanId()).isEqualTo(SpanId.getInvalid());
        assertThat(rows.held(name)).containsExactly("k@1=t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no traceparent",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void aHeaderThatIsNoTraceparentIsIgnored(String header) {
        topic.create(1);
        loops.follow(projection());

        topic.sendInTrace("k", 1, STATE, header);

        SpanData span = awaitSpans(1).getFirst();
        assertThat(span.getParentSpanId()).isEqualTo(SpanId.getInvalid());
        assertThat(rows.held(name)).containsExactly("k@1=t");
    }

    @Test
    void aParkedRecordIsToldAsSuchInItsTrace() {
        topic.create(1);
        loops.follow(projection());

        topic.sendInTrace("bad", 1, "no json", TRACEPARENT);

        SpanData span = awaitSpans(1).getFirst();
        assertThat(span.getParentSpanId()).isEqualTo(SENDER);
        assertThat(outcomes()).containsExactly("bad@1 parked");
    }

    @Test
    void aBatchThatWasRolledBackIsToldOnceItIsCommitted() {
        topic.create(1);
        HeldStates projection = projection();
        projection.failNext(3);
        topic.sendInTrace("k", 1, STATE, TRACEPARENT);

        loops.follow(projection);

        awaitHeld("k@1=t");
        awaitSpans(1);
        assertThat(projection.seen()).hasSizeGreaterThan(1);
        assertThat(outcomes()).containsExactly("k@1 applied");
    }

    private List<SpanData> awaitSpans(int count) {
        await().untilAsserted(() -> assertThat(spans.getFinishedSpanItems()).hasSize(count));
        return spans.getFinishedSpanItems();
    }

    private List<String> outcomes() {
        return spans.getFinishedSpanItems().stream()
                .map(span -> span.getAttributes().get(AttributeKey.stringKey("messaging.message.id")) + " "
                        + span.getAttributes().get(AttributeKey.stringKey("mnr.outcome")))
                .toList();
    }
}
