package mnr.http.thing;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static mnr.http.thing.Refusal.assertProblem;
import static mnr.http.thing.Refusal.violations;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class ConditionalIT {

    private static final String THING = "/api/v1/things/00000000-0000-0000-0000-000000000001";
    private static final String SHELF = "/api/v1/things/shelf?limit=2";
    private static final String BODY = "{\"name\":\"a\",\"kind\":\"ROUND\",\"demo\":true}";

    @Inject
    Shelf shelf;

    @ParameterizedTest
    @ValueSource(strings = {"\"v7\"", "W/\"v7\"", "*", "\"v6\", \"v7\"", "\"a\",W/\"v7\" , \"b\""})
    void whatTheClientHoldsIsNotSentAgain(String held) {
        // when
        Response read = given().header("If-None-Match", held).get(THING);
        Response head = given().header("If-None-Match", held).head(THING);

        // then
        read.then().statusCode(304).header("ETag", is("\"v7\""));
        assertEquals("", read.asString());
        head.then().statusCode(304);
    }

    @Test
    void aNextPageThatAppearsIsNotHiddenByThe304() {
        // given
        shelf.holds(2);
        String held = given().get(SHELF).header("ETag");
        assertEquals(304, given().header("If-None-Match", held).get(SHELF).statusCode());

        // when
        shelf.holds(3);
        Response grown = given().header("If-None-Match", held).get(SHELF);

        // then
        assertEquals(200, grown.statusCode());
        assertNotNull(grown.header("Link"));
    }

    @Test
    void a304LeadsToTheNextPageToo() {
        // given
        shelf.holds(3);
        Response whole = given().get(SHELF);

        // when
        Response again = given().header("If-None-Match", whole.header("ETag")).get(SHELF);

        // then
        assertEquals(304, again.statusCode());
        assertNotNull(again.header("Link"));
        assertEquals(whole.header("Link"), again.header("Link"));
        assertNotNull(again.header("Cache-Control"));
        assertEquals(whole.header("Cache-Control"), again.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v6\"", "v7", "\"v7", "\"V7\""})
    void whatTheClientDoesNotHoldIsSent(String held) {
        given().header("If-None-Match", held)
                .get(THING)
                .then()
                .statusCode(200)
                .header("ETag", is("\"v7\""))
                .body("version", is(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v7\"", "*", "\"v6\", \"v7\"", "W/\"v7\", \"v7\""})
    void aWriteWithTheCurrentTagGoesOn(String ifMatch) {
        put(ifMatch).then().statusCode(200).header("ETag", is("\"v8\""));
    }

    @Test
    void theTagsOfSeveralLinesAreOneList() {
        // when
        Response answer = given().contentType("application/json")
                .header("If-Match", "\"v6\"", "\"v7\"")
                .body(BODY)
                .put(THING);

        // then
        answer.then().statusCode(200).header("ETag", is("\"v8\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v6\"", "W/\"v7\"", "\"v6\", W/\"v7\"", "\"*\""})
    void aWriteWithAnotherTagIsToldTheCurrentOne(String ifMatch) {
        // when
        Response answer = put(ifMatch);

        // then
        assertProblem(answer, 412, "PRECONDITION_FAILED")
                .then()
                .header("ETag", is("\"v7\""))
                .body("currentETag", is("\"v7\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7", "\"v7", "\"v7\" \"v8\"", ",", "*, \"v7\""})
    void aHeaderThatIsNoListOfTagsIsRefused(String ifMatch) {
        // when
        Response answer = put(ifMatch);

        // then
        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertEquals("If-Match WRONG_FORMAT", violations(answer));
    }

    @Test
    void aWriteWithoutATagIsRefused() {
        // when
        Response answer = given().contentType("application/json").body(BODY).put(THING);

        // then
        assertProblem(answer, 428, "PRECONDITION_REQUIRED");
    }

    private static Response put(String ifMatch) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(BODY)
                .put(THING);
    }
}
