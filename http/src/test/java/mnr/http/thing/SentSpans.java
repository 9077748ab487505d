package mnr.http.thing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/** Keeps what would be sent. */
class SentSpans {

    @Produces
    @Singleton
    InMemorySpanExporter kept() {
        return InMemorySpanExporter.create();
    }

    @Produces
    @Singleton
    SpanProcessor sending(InMemorySpanExporter kept) {
        return SimpleSpanProcessor.create(kept);
    }
}
