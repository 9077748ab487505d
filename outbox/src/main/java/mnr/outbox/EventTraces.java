package mnr.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/**
 * The writer's trace on its way over the outbox. The relay runs long after the writer's request has ended, in another
 * thread and perhaps in another replica, so that all it can know of the trace is what the event's row holds.
 *
 * <p>In a service without OpenTelemetry there are no spans, and nothing is lost but them.
 */
@Singleton
class EventTraces {

    private static final String HEADER = "traceparent";

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("messaging.message.id");

    private final Tracer tracer;

    EventTraces(Instance<OpenTelemetry> telemetry) {
        this.tracer = (telemetry.isResolvable() ? telemetry.get() : OpenTelemetry.noop()).getTracer("mnr.outbox");
    }

    /** What runs now, as a W3C {@code traceparent}; null if it belongs to no trace. */
    static @Nullable String current() {
        return traceparent(Context.current());
    }

    static @Nullable String of(Span span) {
        return span.getSpanContext().isValid() ? traceparent(Context.root().with(span)) : null;
    }

    private static @Nullable String traceparent(Context context) {
        Map<String, String> headers = new HashMap<>(2);
        W3CTraceContextPropagator.getInstance().inject(context, headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return headers.get(HEADER);
    }

    /** Begins a span for each event that was written in a trace. */
    SendSpans begin(List<PendingEvent> batch) {
        return new SendSpans(batch.stream().map(this::begin).toList());
    }

    /** An event without a trace, as the seeds have them, begins none: nobody asks how a single seed was sent. */
    private Span begin(PendingEvent pending) {
        if (pending.traceparent() == null) {
            return Span.getInvalid();
        }
        Context writer =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), pending.traceparent(), Getter.INSTANCE);
        return tracer.spanBuilder("send " + pending.event().topic())
                .setParent(writer)
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, "send")
                .setAttribute(OPERATION_TYPE, "send")
                .setAttribute(DESTINATION, pending.event().topic())
                .setAttribute(MESSAGE, pending.event().id())
                .startSpan();
    }

    /** Reads the one header from the text that it is. */
    private enum Getter implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String name) {
            return name.equals(HEADER) ? traceparent : null;
        }
    }
}
