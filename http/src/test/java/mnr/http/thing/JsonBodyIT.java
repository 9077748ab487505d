package mnr.http.thing;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.http.body.JsonBody;
import mnr.http.problem.Problem;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** JSON that comes by other ways than as a request's whole body, read as strictly. */
@QuarkusTest
@WithTestResource(TokenIssuer.class)
class JsonBodyIT {

    @Inject
    JsonBody json;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/body-faults.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void whatABodyIsRefusedForIsRefusedHereToo(
            String name, @Nullable String body, String code, @Nullable String expected) {
        // given
        byte[] utf8 = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);

        // when
        Problem refusal = assertThrows(Problem.class, () -> json.read(utf8, SaveThing.class));

        // then
        assertEquals(code, refusal.type().code());
        assertEquals(
                expected == null ? "" : expected,
                refusal.violations().stream()
                        .map(violation -> violation.pointer() + " " + violation.code())
                        .sorted()
                        .collect(joining("; ")));
    }

    @Test
    void whatFitsIsRead() {
        // when
        SaveThing thing = json.read(
                "{\"name\":\"a\",\"kind\":\"ROUND\",\"demo\":true}".getBytes(StandardCharsets.UTF_8), SaveThing.class);

        // then
        assertEquals("a", thing.name());
    }

    @Test
    void theBytesOfABodyAreKeptAsTheyWereSent() {
        // given
        String body = "{ \"kind\":\"ROUND\",\n \"name\": \"é\", \"demo\":true }";

        // when
        Response answer = given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/things/echo");

        // then
        assertEquals(body, answer.path("id"));
    }
}
