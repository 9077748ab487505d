package mnr.reporting;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

import mnr.stack.Tokens;

import static io.restassured.RestAssured.given;

/** The service over HTTP, as a client sees it. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String text) {

        static Answer of(Response response) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
            return new Answer(response.statusCode(), headers, response.asString());
        }

        public JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public Optional<String> next() {
            Matcher link = NEXT.matcher(header("Link"));
            return link.find() ? Optional.of(link.group(1)) : Optional.empty();
        }
    }

    private final Map<String, String> headers;

    private Api(Map<String, String> headers) {
        this.headers = headers;
    }

    /** With a token of that user. */
    public static Api as(String user) {
        return withToken(Tokens.of(user));
    }

    public static Api withToken(String token) {
        return new Api(Map.of("Authorization", "Bearer " + token));
    }

    public static Api withoutToken() {
        return new Api(Map.of());
    }

    /** Reads a path below {@code /api/v1/}, one from the root of the server, or a whole address. */
    public Answer get(String path) {
        return send("GET", path, Map.of());
    }

    public Answer send(String method, String path, Map<String, String> more) {
        String address = path.startsWith("/") || path.startsWith("http") ? path : "/api/v1/" + path;
        return Answer.of(
                given().headers(headers).headers(more).urlEncodingEnabled(false).request(method, address));
    }

    /** Reads a path below {@code /q/} of the management port. */
    public static Answer management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return Answer.of(given().port(port).get("/q/" + path));
    }

    /** The items of all pages, each page fetched by the link of the one before. */
    public List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Answer page = get(next.get());
            if (page.status() != 200) {
                throw new AssertionError(page.status() + " " + page.text());
            }
            page.body().get("items").forEach(all::add);
            next = page.next().map(link -> onTheServerOf(path, link));
        }
        return all;
    }

    private static String onTheServerOf(String path, String link) {
        return path.startsWith("http") ? URI.create(path).resolve(link).toString() : link;
    }
}
