package mnr.reference.grouping;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.reference.Api;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Defining schemes; each test makes its own. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SchemeWritingIT {

    private static final String TWO_LEAVES = """
            {"name": "Ranks", "exclusive": true, "groups": [
              {"group": "TOP", "name": "Top", "parent": null},
              {"group": "LEFT", "name": "Left", "parent": "TOP"},
              {"group": "RIGHT", "name": "Right", "parent": "TOP"}]}""";

    @Test
    void aSchemeIsMadeReadAndWrittenAnew() {
        // given
        Answer made = put("RANKS", Map.of("If-None-Match", "*"), TWO_LEAVES);
        assertEquals(201, made.status(), made::text);
        assertTrue(made.header("Location").endsWith("/api/v1/grouping-schemes/RANKS"));
        Answer read = Api.get("grouping-schemes/RANKS");
        assertEquals(made.header("ETag"), read.header("ETag"));

        // when
        Answer written = put(
                "RANKS", Map.of("If-Match", read.header("ETag")), TWO_LEAVES.replace("\"Ranks\"", "\"Other ranks\""));

        // then
        assertEquals(200, written.status(), written::text);
        assertEquals("Other ranks", written.body().get("name").asText());
        assertEquals(
                List.of("LEFT", "RIGHT", "TOP", "UNCLASSIFIED"),
                Api.get("grouping-schemes/RANKS/groups").items("group"));
        assertEquals(
                412,
                put("RANKS", Map.of("If-Match", read.header("ETag")), TWO_LEAVES)
                        .status());
        assertEquals(412, put("RANKS", Map.of("If-None-Match", "*"), TWO_LEAVES).status());
        assertEquals(428, put("RANKS", Map.of(), TWO_LEAVES).status());
        assertEquals(428, put("RANKS_TWO", Map.of(), TWO_LEAVES).status());
        List<String> kinds = changes("RANKS").items("kind");
        assertEquals(List.of("SCHEME", "SCHEME"), kinds);
        assertEquals("Ranks", changes("RANKS").body().at("/items/1/before/name").asText());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "scheme-refusals.csv", useHeadersInDisplayName = true, delimiter = '|')
    void aSchemeThatCannotBeIsRefused(
            String what, String scheme, String body, int status, String code, String pointer, String violation) {
        // given
        String tag = Api.get("grouping-schemes/" + scheme).header("ETag");

        // when
        Answer answer = put(scheme, tag.isEmpty() ? Map.of("If-None-Match", "*") : Map.of("If-Match", tag), body);

        // then
        assertEquals(status, answer.status(), answer::text);
        assertEquals(code, answer.body().get("code").asText());
        if (!pointer.equals("-")) {
            assertEquals(pointer, answer.body().at("/violations/0/pointer").asText());
            assertEquals(violation, answer.body().at("/violations/0/code").asText());
        }
        assertEquals(tag, Api.get("grouping-schemes/" + scheme).header("ETag"));
    }

    @Test
    void theCodeOfASchemeIsAParameter() {
        // when
        Answer refused =
                put("it_none", Map.of("If-None-Match", "*"), "{\"name\": \"N\", \"exclusive\": true, \"groups\": []}");

        // then
        assertEquals(400, refused.status(), refused::text);
        assertEquals("INVALID_PARAMETER", refused.body().get("code").asText());
        assertEquals("scheme", refused.body().at("/violations/0/parameter").asText());
        assertEquals("WRONG_FORMAT", refused.body().at("/violations/0/code").asText());
    }

    private static Answer changes(String scheme) {
        return Api.sendAs(Tokens.of("operator"), "GET", "grouping-schemes/" + scheme + "/changes", Map.of());
    }

    private static Answer put(String scheme, Map<String, String> headers, String body) {
        return Api.sendAs(
                Tokens.of("framework-editor"),
                "PUT",
                "grouping-schemes/" + scheme,
                headers,
                "application/json",
                body.getBytes(UTF_8));
    }
}
