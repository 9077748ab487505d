package mnr.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP as one caller, with or without a token. Everything but a 2xx is a {@link RefusedException}. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Map<String, String> headers;

    private Api(HttpClient http, Map<String, String> headers) {
        this.http = http;
        this.headers = headers;
    }

    static Api anonymous() {
        return new Api(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), Map.of());
    }

    Api as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    /** The same caller, sending this header too. */
    Api with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(http, Map.copyOf(more));
    }

    /** What this caller sends with each request under this name. */
    String header(String name) {
        return Objects.requireNonNull(headers.get(name), name);
    }

    Answer get(URI uri) {
        return send("GET", uri, null, null);
    }

    Answer post(URI uri, Object body) {
        return send("POST", uri, body, null);
    }

    /** An action on an existing thing: allowed only while the thing still has this ETag. */
    Answer act(URI uri, String etag, @Nullable Object body) {
        return send("POST", uri, body, etag);
    }

    Answer put(URI uri, Object body) {
        return send("PUT", uri, body, null);
    }

    /** As {@link #put(URI, Object)}, of a thing that is there: allowed only while it still has this ETag. */
    Answer put(URI uri, Object body, String etag) {
        return send("PUT", uri, body, etag);
    }

    /** All items of a list, over all its pages. */
    List<JsonNode> list(URI first) {
        List<JsonNode> items = new ArrayList<>();
        Optional<URI> page = Optional.of(first);
        while (page.isPresent()) {
            Answer answer = get(page.get());
            answer.body().path("items").forEach(items::add);
            page = next(page.get(), answer);
        }
        return items;
    }

    private static Optional<URI> next(URI page, Answer answer) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> page.resolve(link.group(1)))
                .findFirst();
    }

    /** Posts a form, as token endpoints want it. */
    Answer form(URI uri, String form) {
        return exchange(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private Answer send(String method, URI uri, @Nullable Object body, @Nullable String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return exchange(request);
    }

    private Answer exchange(HttpRequest.Builder builder) {
        headers.forEach(builder::header);
        HttpRequest request = builder.timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new RefusedException(request.method(), request.uri(), response.statusCode(), response.body());
            }
            boolean empty = response.body().isBlank();
            return new Answer(empty ? MissingNode.getInstance() : JSON.readTree(response.body()), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
