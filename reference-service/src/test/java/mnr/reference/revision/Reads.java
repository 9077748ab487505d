package mnr.reference.revision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/** Requests that take no other coding than they say, and answers to the last header and byte. */
final class Reads {

    private Reads() {}

    static Response send(String method, String path, Map<String, String> headers) {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .headers(headers)
                .urlEncodingEnabled(false)
                .request(method, "/api/v1/" + path);
    }

    static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return all;
    }

    /** By name in small letters, without Date, which is each answer's own. */
    static Map<String, String> headersOf(Response answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers()
                .forEach(header -> headers.merge(
                        header.getName().toLowerCase(Locale.ROOT),
                        header.getValue(),
                        (first, next) -> first + "\n" + next));
        headers.remove("date");
        return headers;
    }

    static byte[] unpacked(Response answer) {
        if (answer.header("Content-Encoding") == null) {
            return answer.asByteArray();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
