package mnr.http.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a test says of a refused request. */
final class Refusal {

    private Refusal() {}

    /** Asserts the whole common part of a problem: status, media type, code and the members made of it. */
    static Response assertProblem(Response answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals(code, answer.path("code"), answer.asString());
        assertEquals(status, answer.<Integer>path("status"));
        assertEquals(
                "urn:mnr:problem:" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), answer.path("type"));
        return answer;
    }

    /** The violations as {@code place CODE}, in alphabetical order, joined by {@code "; "}. */
    static String violations(Response answer) {
        @Nullable List<Map<String, String>> violations = answer.path("violations");
        return new ArrayList<>(violations == null ? List.of() : violations)
                .stream()
                        .map(violation -> violation.getOrDefault("pointer", violation.getOrDefault("parameter", "?"))
                                + " "
                                + violation.get("code"))
                        .sorted()
                        .collect(Collectors.joining("; "));
    }
}
