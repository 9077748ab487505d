package mnr.http.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was sent.
 *
 * @param route the template of the address, by which metrics and traces name it; null if nobody asked
 * @param since of the content that it was made from
 */
record Answer(
        int status,
        String tag,
        List<Header> headers,
        Buffer body,
        @Nullable String route,
        Moment since) {

    private static final int OVERHEAD = 512;

    record Header(CharSequence name, CharSequence value) {}

    static Answer of(HttpServerResponse sent, String tag, byte[] body, @Nullable String route, Moment since) {
        List<Header> headers = new ArrayList<>();
        for (Map.Entry<String, String> header : sent.headers()) {
            // HTTP/2 has its status among the headers; the date is each answer's own, and there already
            if (header.getKey().startsWith(":") || header.getKey().equalsIgnoreCase("Date")) {
                continue;
            }
            headers.add(new Header(
                    HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue())));
        }
        return new Answer(sent.getStatusCode(), tag, List.copyOf(headers), Buffer.buffer(body), route, since);
    }

    void sendTo(HttpServerResponse response) {
        MultiMap sent = response.headers();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            sent.add(header.name(), header.value());
        }
        if (status != 200) {
            response.setStatusCode(status);
        }
        if (body.length() == 0) {
            response.end();
        } else {
            // another view of the same bytes: writing moves a buffer's indexes
            response.end(body.slice());
        }
    }

    /** Roughly, in bytes. */
    int weight() {
        int text = headers.stream()
                .mapToInt(header -> header.name().length() + header.value().length())
                .sum();
        return body.length() + text + OVERHEAD;
    }
}
