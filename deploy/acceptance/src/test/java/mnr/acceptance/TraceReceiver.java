package mnr.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** As much of an OpenTelemetry collector (OTLP over HTTP) as keeps one trace. */
final class TraceReceiver {

    /** The trace that is kept: there are too many others. */
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final HttpServer server;
    private final List<Received> spans = new CopyOnWriteArrayList<>();
    private final Set<String> requests = new ConcurrentSkipListSet<>();

    /** Ids are in lower-case hexadecimal, as a traceparent has them. */
    record Received(String service, String kind, String name, String id, String parent) {}

    private TraceReceiver(HttpServer server) {
        this.server = server;
    }

    static TraceReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TraceReceiver receiver = new TraceReceiver(server);
            server.createContext("/v1/traces", receiver::receive);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Received> spans() {
        return List.copyOf(spans);
    }

    /** Names of all requests that were traced, whatever their trace. */
    Set<String> requests() {
        return Set.copyOf(requests);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            keep(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ExportTraceServiceRequest request) {
        for (ResourceSpans resource : request.getResourceSpansList()) {
            String service = resource.getResource().getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(KeyValue::getValue)
                    .map(value -> value.getStringValue())
                    .findFirst()
                    .orElse("");
            for (ScopeSpans scope : resource.getScopeSpansList()) {
                for (Span span : scope.getSpansList()) {
                    if (span.getKind() == Span.SpanKind.SPAN_KIND_SERVER) {
                        requests.add(span.getName());
                    }
                    if (hex(span.getTraceId()).equals(TRACE)) {
                        spans.add(received(service, span));
                    }
                }
            }
        }
    }

    private static Received received(String service, Span span) {
        String kind = span.getKind().name().replace("SPAN_KIND_", "");
        return new Received(service, kind, span.getName(), hex(span.getSpanId()), hex(span.getParentSpanId()));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
