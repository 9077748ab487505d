package mnr.outbox;

import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class TraceIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String WRITER = "b7ad6b7169203331";

    @Inject
    Things things;

    @Inject
    InMemorySpanExporter spans;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private SentRecords sent;

    @BeforeEach
    void readTheTopic() {
        things.change("first");
        await().untilAsserted(() -> assertThat(things.pending("first")).isZero());
        sent = new SentRecords(bootstrapServers, Things.TOPIC);
        spans.reset();
    }

    @AfterEach
    void closeTheReader() {
        sent.close();
    }

    @Test
    void theWritersTraceGoesOnInTheSendAndItsRecord() {
        changeInTrace("traced", TraceFlags.getSampled());

        ConsumerRecord<String, String> record = awaitRecord("traced");
        SpanData send = awaitSend();
        assertThat(send.getTraceId()).isEqualTo(TRACE);
        assertThat(send.getParentSpanId()).isEqualTo(WRITER);
        assertThat(send.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(send.getStatus()).isEqualTo(StatusData.unset());
        assertThat(SentRecords.header(record, "ce_traceparent")).isEqualTo("00-" + TRACE + "-" + WRITER + "-01");
        assertThat(SentRecords.header(record, "traceparent")).isEqualTo("00-" + TRACE + "-" + send.getSpanId() + "-01");
    }

    @Test
    void aSpanTellsWhichEventWasSentAndNothingOfItsState() {
        changeInTrace("told", TraceFlags.getSampled());

        SpanData send = awaitSend();
        assertThat(send.getName()).isEqualTo("send " + Things.TOPIC);
        assertThat(send.getAttributes().asMap().entrySet().stream().map(told -> told.getKey() + "=" + told.getValue()))
                .containsExactlyInAnyOrder(
                        "messaging.system=kafka",
                        "messaging.operation.name=send",
                        "messaging.operation.type=send",
                        "messaging.destination.name=" + Things.TOPIC,
                        "messaging.message.id=told@1");
    }

    @Test
    void aTraceThatIsNotKeptIsHandedOnAsSuch() {
        changeInTrace("unsampled", TraceFlags.getDefault());

        assertThat(SentRecords.header(awaitRecord("unsampled"), "traceparent"))
                .startsWith("00-" + TRACE)
                .endsWith("-00");
        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void anEventOfNoTraceBeginsNone() {
        things.change("untraced");

        assertThat(StreamSupport.stream(awaitRecord("untraced").headers().spliterator(), false)
                        .map(Header::key))
                .noneMatch(name -> name.contains("traceparent"));
        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    private void changeInTrace(String key, TraceFlags flags) {
        Span writer = Span.wrap(SpanContext.create(TRACE, WRITER, flags, TraceState.getDefault()));
        try (Scope _ = writer.makeCurrent()) {
            things.change(key);
        }
    }

    private ConsumerRecord<String, String> awaitRecord(String key) {
        await().untilAsserted(() -> assertThat(sent.of(key::equals)).hasSize(1));
        return sent.of(key::equals).getFirst();
    }

    /** The span ends after the commit, which is when readers see the record. */
    private SpanData awaitSend() {
        await().untilAsserted(() -> assertThat(spans.getFinishedSpanItems()).hasSize(1));
        return spans.getFinishedSpanItems().getFirst();
    }
}
