package mnr.outbox;

import java.util.List;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendSpansTest {

    private final InMemorySpanExporter kept = InMemorySpanExporter.create();
    private final SdkTracerProvider tracers = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(kept))
            .build();

    @Test
    void aBatchThatIsNotCommittedIsToldAsAFailure() {
        SendSpans spans =
                new SendSpans(List.of(tracers.get("test").spanBuilder("send").startSpan()));

        spans.close();

        assertThat(kept.getFinishedSpanItems())
                .singleElement()
                .satisfies(span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
    }
}
