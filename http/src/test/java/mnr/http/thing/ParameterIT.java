package mnr.http.thing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static mnr.http.thing.Refusal.assertProblem;
import static mnr.http.thing.Refusal.violations;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class ParameterIT {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/parameter-faults.csv", delimiter = '|', numLinesToSkip = 1)
    void everyFaultIsNamedByItsParameter(String name, String query, String expected) {
        // when
        Response answer = given().urlEncodingEnabled(false).get("/api/v1/things?" + query);

        // then
        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertEquals(expected, violations(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-2-3-4-5", "zzzzzzzz-0000-0000-0000-000000000000", "%00"})
    void aPathThatNamesNothingIsNotFound(String id) {
        // when
        Response answer = given().urlEncodingEnabled(false).get("/api/v1/things/" + id);

        // then
        assertProblem(answer, 404, "NOT_FOUND");
    }

    @Test
    void aTextHasALongestLength() {
        // when
        Response answer = given().get("/api/v1/things?cursor=" + "x".repeat(2_001));

        // then
        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertEquals("cursor WRONG_FORMAT", violations(answer));
    }

    @Test
    void anOperationWithoutParametersKnowsNone() {
        // when
        Response answer = given().get("/api/v1/things/fault?verbose=true");

        // then
        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertEquals("verbose UNKNOWN_PARAMETER", violations(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?name="})
    void whatIsMissingIsRequiredWhoeverNoticesIt(String query) {
        // when
        Response answer = given().auth().oauth2(Token.of("secretariat").sign()).get("/api/v1/things/pending" + query);

        // then
        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertEquals("name REQUIRED", violations(answer));
    }

    @Test
    void parametersThatFitAreTaken() {
        given().get("/api/v1/things?kind=ROUND&asOf=9999-12-31&since=0001-01-01T00:00:00Z&minimum=0&limit=500")
                .then()
                .statusCode(200);
    }
}
