package mnr.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;

/** The service over HTTP, as a client sees it. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** RestAssured would take whatever can be unpacked; here that is said, or it is not taken. */
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String text) {

        static Answer of(Response response) {
            Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
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

        /** That member of each item. */
        public List<String> items(String member) {
            return StreamSupport.stream(body().get("items").spliterator(), false)
                    .map(item -> item.get(member).asText())
                    .toList();
        }

        /** Where the next page is. */
        public Optional<String> next() {
            Matcher link = NEXT.matcher(header("Link"));
            return link.find() ? Optional.of(link.group(1)) : Optional.empty();
        }
    }

    private Api() {}

    /** Reads a path below {@code /api/v1/}, or from the root of the server. */
    public static Answer get(String path) {
        return get(path, Map.of());
    }

    public static Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers);
    }

    public static Answer send(String method, String path, Map<String, String> headers) {
        String address = path.startsWith("/") ? path : "/api/v1/" + path;
        return Answer.of(
                given().config(PLAIN).headers(headers).urlEncodingEnabled(false).request(method, address));
    }

    /** Sends a body as the user whose token it is. */
    public static Answer sendAs(
            String token, String method, String path, Map<String, String> headers, String type, byte[] body) {
        return Answer.of(given().auth()
                .oauth2(token)
                .headers(headers)
                // as it is: RestAssured would add a charset
                .config(PLAIN.encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType(type)
                .body(body)
                .urlEncodingEnabled(false)
                .request(method, "/api/v1/" + path));
    }

    /** As the user whose token it is, with headers and without a body. */
    public static Answer sendAs(String token, String method, String path, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        return send(method, path, all);
    }

    /** Reads a path below {@code /q/} of the management port. */
    public static Answer management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return Answer.of(given().port(port).get("/q/" + path));
    }

    /** The value of a gauge without labels. */
    public static double metric(String name) {
        return management("metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name) && !line.startsWith("#"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** As the user whose token it is. */
    public static Answer sendAs(String token, String method, String path) {
        return send(method, path, Map.of("Authorization", "Bearer " + token));
    }

    /** That member of the items of all pages, each page fetched by the link of the one before. */
    public static List<String> all(String path, String member) {
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Answer page = get(next.get());
            all.addAll(page.items(member));
            next = page.next();
        }
        return all;
    }
}
