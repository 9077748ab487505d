package mnr.outbox;

import java.util.List;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * The spans of one batch, in its order. They end when the batch is committed; one that is not is told as a failure, and sent
 * again in spans of its own.
 */
final class SendSpans implements AutoCloseable {

    private final List<Span> spans;
    private boolean committed;

    SendSpans(List<Span> spans) {
        this.spans = spans;
    }

    /** What the record of this number in the batch carries to its readers; null if the event belongs to no trace. */
    @Nullable
    String traceparent(int number) {
        return EventTraces.of(spans.get(number));
    }

    void committed() {
        committed = true;
    }

    @Override
    public void close() {
        for (Span span : spans) {
            if (!committed) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
