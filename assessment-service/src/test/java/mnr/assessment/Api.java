package mnr.assessment;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import mnr.stack.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The service as one of its users calls it. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Optional<String> token;
    private final Map<String, String> headers;

    private Api(Optional<String> token, Map<String, String> headers) {
        this.token = token;
        this.headers = headers;
    }

    public static Api as(String user) {
        return withToken(Tokens.of(user));
    }

    public static Api withToken(String token) {
        return new Api(Optional.of(token), Map.of());
    }

    public static Api anonymous() {
        return new Api(Optional.empty(), Map.of());
    }

    /** The same, with this Idempotency-Key in each request. */
    public Api keyed(String key) {
        return new Api(token, Map.of("Idempotency-Key", key));
    }

    /** The same, to make what must not be there yet. */
    public Api ifAbsent() {
        return new Api(token, Map.of("If-None-Match", "*"));
    }

    public Answer get(String path) {
        return new Answer(request().get(path));
    }

    public Answer getIfNoneMatch(String path, String etag) {
        return new Answer(request().header("If-None-Match", etag).get(path));
    }

    public Answer post(String path, Object body) {
        return send("POST", path, null, body);
    }

    public Answer act(String path, @Nullable String ifMatch) {
        return send("POST", path, ifMatch, null);
    }

    public Answer put(String path, @Nullable String ifMatch, Object body) {
        return send("PUT", path, ifMatch, body);
    }

    /** Any call; a body that is no text is sent as its JSON. */
    public Answer send(String method, String path, @Nullable String ifMatch, @Nullable Object body) {
        RequestSpecification request = request();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.contentType("application/json").body(body instanceof String text ? text : json(body));
        }
        return new Answer(request.request(method, path));
    }

    /** Where what was made is. */
    public static String pathOf(Answer made) {
        return made.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    /** Sends lines of JSON, and more headers by their names and values. */
    public Answer postLines(String path, byte[] lines, String... headers) {
        RequestSpecification request =
                request().contentType("application/x-ndjson; charset=UTF-8").body(lines);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new Answer(request.post(path));
    }

    private RequestSpecification request() {
        RequestSpecification request = RestAssured.given()
                // Also before the first test, when RestAssured has not been told yet.
                .baseUri(ConfigProvider.getConfig().getValue("test.url", String.class))
                .urlEncodingEnabled(false)
                .headers(headers);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    public record Answer(Response response) {

        public int status() {
            return response.statusCode();
        }

        /** The answer, if it is of this status; otherwise the test fails with its body. */
        public Answer expect(int status) {
            assertThat(status()).as(response.asString()).isEqualTo(status);
            return this;
        }

        /** The answer, if it is a problem of this status and code. */
        public Answer expect(int status, String code) {
            expect(status);
            assertThat(response.contentType()).startsWith("application/problem+json");
            assertThat(text("code")).isEqualTo(code);
            return this;
        }

        /** The violations, each as {@code CODE #/pointer}. */
        public List<String> violations() {
            return json().path("violations")
                    .valueStream()
                    .map(violation -> violation.path("code").asText()
                            + ' '
                            + violation
                                    .path(violation.has("pointer") ? "pointer" : "parameter")
                                    .asText())
                    .toList();
        }

        /** That member of each item of a list. */
        public List<String> items(String member) {
            return json().path("items")
                    .valueStream()
                    .map(item -> item.path(member).asText())
                    .toList();
        }

        /** Where the next page is. */
        public Optional<String> next() {
            return Optional.ofNullable(response.header("Link"))
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1));
        }

        public String etag() {
            return header("ETag");
        }

        public String header(String name) {
            String value = response.header(name);
            assertThat(value).as(name).isNotNull();
            return value;
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.asString());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String text(String member) {
            return json().path(member).asText();
        }
    }
}
