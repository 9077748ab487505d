package mnr.http.thing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static mnr.http.thing.Refusal.assertProblem;
import static mnr.http.thing.Refusal.violations;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class BodyIT {

    private static final String THINGS = "/api/v1/things";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/body-faults.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void everyFaultIsNamedAtItsPlace(String name, @Nullable String body, String code, @Nullable String expected) {
        // when
        Response answer = post((body == null ? "" : body).getBytes(StandardCharsets.UTF_8));

        // then
        assertProblem(answer, 400, code);
        assertEquals(expected == null ? "" : expected, violations(answer));
    }

    @Test
    void aBodyThatFitsIsTaken() {
        // given
        String body = """
                {"name": "Ünï😀", "kind": "SQUARE", "demo": false, "count": 10, "on": "2026-02-28",
                 "at": "2026-01-01T00:00:00Z", "ref": "00000000-0000-0000-0000-000000000001",
                 "kinds": ["ROUND"], "ticks": {"POLICY.1": "ROUND"}, "consent": {"by": "x", "aggregates": true},
                 "period": {"from": "2026-01-01", "to": "2026-01-02"}}
                """;

        // when
        Response answer = post(body.getBytes(StandardCharsets.UTF_8));

        // then
        answer.then().statusCode(201).body("kind", org.hamcrest.Matchers.is("SQUARE"));
    }

    @Test
    void anUnknownValueNamesTheAllowedOnes() {
        // when
        Response answer = post("{\"name\":\"a\",\"kind\":\"OVAL\",\"demo\":true}".getBytes(StandardCharsets.UTF_8));

        // then
        answer.then().body("violations.detail", hasItem("Expected one of ROUND, SQUARE."));
    }

    /** The module's tests run under a German locale. */
    @Test
    void aConstraintSpeaksEnglishWhereverItWasBuilt() {
        // when
        Response answer = post("{\"name\":\"\",\"kind\":\"ROUND\",\"demo\":true}".getBytes(StandardCharsets.UTF_8));

        // then
        answer.then().body("violations.detail", hasItem("The value must not be blank."));
    }

    @Test
    void malformedJsonIsShownByLineAndColumn() {
        // when
        Response answer = post("{\n  \"name\": \"a\",\n  oops\n}".getBytes(StandardCharsets.UTF_8));

        // then
        assertProblem(answer, 400, "MALFORMED_JSON");
        assertEquals(3, answer.<Integer>path("line"));
        assertEquals(3, answer.<Integer>path("column"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"name\": oops}", "{\"name\": \"a", "{\"name\": [1}", "{\"demo\": 1.}", "{\"name\": \"\t\"}"})
    void noParserSpeaksForTheService(String body) {
        // when
        Response answer = post(body.getBytes(StandardCharsets.UTF_8));

        // then
        assertProblem(answer, 400, "MALFORMED_JSON");
        String detail = answer.path("detail");
        assertTrue(
                Set.of("What stands here does not belong here.", "The text ends too early.")
                        .contains(detail),
                detail);
    }

    @Test
    void otherEncodingsAreRefused() {
        // when
        Response latin = post("{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        Response utf16 = post("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16LE));
        Response declared = given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/json;charset=ISO-8859-1")
                .body("{}".getBytes(StandardCharsets.ISO_8859_1))
                .post(THINGS);

        // then
        assertProblem(latin, 400, "MALFORMED_JSON").then().body("detail", containsString("UTF-8"));
        assertProblem(utf16, 400, "MALFORMED_JSON");
        assertProblem(declared, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void deepNestingIsRefused() {
        // when
        Response deep = post("[".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        Response within = post(("[".repeat(32) + "]".repeat(32)).getBytes(StandardCharsets.UTF_8));

        // then
        assertProblem(deep, 400, "INVALID_BODY");
        assertEquals("# LIMIT_EXCEEDED", violations(deep));
        assertEquals(
                List.of("It nests too deep, or a name or a number in it is too long."), deep.path("violations.detail"));
        assertEquals("# WRONG_TYPE", violations(within));
    }

    @Test
    void noMoreThanFiftyFaultsAreTold() {
        // when
        Response more = post(withUnknownFields(51));
        Response many = post(withUnknownFields(1_000));

        // then
        for (Response answer : List.of(more, many)) {
            assertProblem(answer, 400, "INVALID_BODY");
            assertEquals(50, answer.<Integer>path("violations.size()"));
            assertEquals("These are the first 50 violations; there are more.", answer.path("detail"));
        }
    }

    @Test
    void fiftyFaultsAreAll() {
        // when
        Response answer = post(withUnknownFields(50));

        // then
        assertProblem(answer, 400, "INVALID_BODY");
        assertEquals(50, answer.<Integer>path("violations.size()"));
        assertNull(answer.path("detail"));
    }

    private static byte[] withUnknownFields(int count) {
        StringBuilder body = new StringBuilder("{\"name\":\"a\",\"kind\":\"ROUND\",\"demo\":true");
        for (int i = 0; i < count; i++) {
            body.append(",\"x").append(i).append("\":0");
        }
        return body.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anEncodedBodyIsRefusedAsSuch() {
        // when
        Response encoded = given().contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body("{}")
                .post(THINGS);

        // then
        assertProblem(encoded, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        // when
        Response xml = given().contentType(ContentType.XML).body("<a/>").post(THINGS);
        Response garbled = given().header("Content-Type", "not a type")
                .body(new byte[] {'{', '}'})
                .post(THINGS);

        // then
        assertProblem(xml, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(garbled, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private static Response post(byte[] body) {
        return given().contentType("application/json").body(body).post(THINGS);
    }
}
