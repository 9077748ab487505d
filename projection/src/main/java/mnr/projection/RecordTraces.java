package mnr.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each record, in the trace that it came with, what became of it. Records of one batch become visible together, so
 * that each one's span is the batch's transaction; a batch that was rolled back comes again and is told of only then.
 *
 * <p>In a service without OpenTelemetry only the log tells it.
 */
@Singleton
class RecordTraces {

    private static final Logger LOG = Logger.getLogger(RecordTraces.class);

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");
    private static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");
    private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("messaging.message.id");
    private static final AttributeKey<String> PROJECTION = AttributeKey.stringKey("mnr.projection");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("mnr.outcome");

    private final Tracer tracer;
    private final Clock clock;

    RecordTraces(Instance<OpenTelemetry> telemetry, Clock clock) {
        this.tracer = (telemetry.isResolvable() ? telemetry.get() : OpenTelemetry.noop()).getTracer("mnr.projection");
        this.clock = clock;
    }

    /** The trace that the record came with; the root if it came with none, or with a header that is no traceparent. */
    static Context of(ReceivedRecord record) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), record.headers(), Getter.INSTANCE);
    }

    /**
     * Tells of records whose transaction is committed.
     *
     * @param began when the transaction began
     */
    void tell(String projection, Map<Outcome, List<ReceivedRecord>> outcomes, Instant began) {
        Instant ended = clock.instant();
        outcomes.forEach((outcome, records) -> {
            for (ReceivedRecord record : records) {
                Span span = begin(projection, record, outcome, began);
                log(projection, record, outcome, span);
                span.end(ended);
            }
        });
    }

    private Span begin(String projection, ReceivedRecord record, Outcome outcome, Instant began) {
        return tracer.spanBuilder("process " + record.source().topic())
                .setParent(of(record))
                .setSpanKind(SpanKind.CONSUMER)
                .setStartTimestamp(began)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, "process")
                .setAttribute(OPERATION_TYPE, "process")
                .setAttribute(DESTINATION, record.source().topic())
                .setAttribute(PARTITION, Integer.toString(record.source().partition()))
                .setAttribute(OFFSET, record.offset())
                .setAttribute(MESSAGE, record.headers().get("ce_id"))
                .setAttribute(PROJECTION, projection)
                .setAttribute(OUTCOME, outcome.toString())
                .startSpan();
    }

    private static void log(String projection, ReceivedRecord record, Outcome outcome, Span span) {
        if (!LOG.isDebugEnabled()) {
            return;
        }
        try (Scope _ = span.makeCurrent()) { // the log's trace id comes from the running span
            LOG.debugf(
                    "record %s: projection=%s topic=%s key=%s revision=%s",
                    outcome, projection, record.source().topic(), record.key(), record.revision());
        }
    }

    private enum Getter implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Set<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
