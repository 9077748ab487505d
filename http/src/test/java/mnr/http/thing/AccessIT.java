package mnr.http.thing;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static mnr.http.thing.Refusal.assertProblem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class AccessIT {

    private static final String OF_KENYA = "/api/v1/things/of/KEN";
    private static final String CALLER = "/api/v1/things/caller";

    @Test
    void withoutATokenNothingIsSaidButThat() {
        // when
        Response answer = given().get(OF_KENYA);

        // then
        assertProblem(answer, 401, "UNAUTHENTICATED").then().header("WWW-Authenticate", is("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void aGarbledTokenIsRefused(String authorization) {
        // when
        Response answer = given().header("Authorization", authorization).get(OF_KENYA);

        // then
        assertProblem(answer, 401, "TOKEN_INVALID")
                .then()
                .header("WWW-Authenticate", is("Bearer error=\"invalid_token\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YTpi", "abc"})
    void whatIsNoBearerTokenIsNone(String authorization) {
        assertProblem(given().header("Authorization", authorization).get(OF_KENYA), 401, "UNAUTHENTICATED");
    }

    @Test
    void anExpiredTokenIsRefusedAsSuch() {
        assertProblem(as(Token.of("secretariat").expired()).get(OF_KENYA), 401, "TOKEN_EXPIRED");
    }

    @Test
    void aTokenForAnotherAudienceIsRefusedAsSuch() {
        assertProblem(as(Token.of("secretariat").audience("other-api")).get(OF_KENYA), 401, "TOKEN_AUDIENCE");
    }

    @Test
    void aTokenThatDoesNotSayWhoseItIsIsRefused() {
        assertProblem(as(Token.of("secretariat").nameless()).get(OF_KENYA), 401, "TOKEN_INVALID");
        assertProblem(as(Token.of("secretariat").ofNoIssuer()).get(OF_KENYA), 401, "TOKEN_INVALID");
    }

    @Test
    void aTokenOfAnotherIssuersKeyIsRefused() {
        // given
        String token = Token.of("secretariat").sign();
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);

        // when
        Response answer = given().auth().oauth2(forged).get(OF_KENYA);

        // then
        assertProblem(answer, 401, "TOKEN_INVALID");
    }

    @Test
    void aRoleWithoutARowIsForbidden() {
        // when
        Response answer = as(Token.of("analyst")).get(OF_KENYA);

        // then
        assertProblem(answer, 403, "FORBIDDEN");
    }

    @Test
    void theOwnCountryIsInReach() {
        as(Token.of("focal-point").country("KEN"))
                .get(OF_KENYA)
                .then()
                .statusCode(200)
                .body("id", is("sub-of-focal-point"));
    }

    @Test
    void anotherCountrysThingIsNotThere() {
        assertProblem(as(Token.of("focal-point").country("BRA")).get(OF_KENYA), 404, "THING_NOT_FOUND");
        assertProblem(as(Token.of("focal-point")).get(OF_KENYA), 404, "THING_NOT_FOUND");
        assertProblem(as(Token.of("reviewer").regions("UNICEF_LACRO")).get(OF_KENYA), 404, "THING_NOT_FOUND");
    }

    @Test
    void aReviewerReachesItsRegions() {
        as(Token.of("reviewer").regions("UNICEF_ESARO", "UNICEF_LACRO"))
                .get(OF_KENYA)
                .then()
                .statusCode(200);
    }

    @Test
    void theReachIsTheUnionOfWhatTheRolesGrant() {
        assertEquals(
                List.of("*"),
                as(Token.of("secretariat")).get("/api/v1/things/reach").path("$"));
        assertEquals(
                List.of("KEN", "UGA"),
                as(Token.of("reviewer").regions("UNICEF_ESARO"))
                        .get("/api/v1/things/reach")
                        .path("$"));
        assertEquals(
                List.of("BRA", "KEN", "UGA"),
                as(Token.of("reviewer").regions("UNICEF_ESARO").country("BRA"))
                        .get("/api/v1/things/reach")
                        .path("$"));
        assertEquals(
                List.of(), as(Token.of("nobody")).get("/api/v1/things/reach").path("$"));
    }

    @Test
    void anOpenOperationLooksAtNoToken() {
        given().auth().oauth2("abc").get("/api/v1/things").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Basic YTpi"})
    void withoutATokenOneIsAnyoneWhereATokenMayShowMore(String authorization) {
        given().header("Authorization", authorization)
                .get(CALLER)
                .then()
                .statusCode(200)
                .body("id", is("anyone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "analyst"})
    void aTokenSaysWhoCallsWhereItMayShowMore(String role) {
        as(Token.of(role)).get(CALLER).then().statusCode(200).body("id", is("sub-of-" + role));
    }

    @Test
    void theCallerIsKnownByIssuerAndSubject() {
        as(Token.of("secretariat"))
                .get(CALLER + "/issuer")
                .then()
                .statusCode(200)
                .body("id", is("https://issuer.test/realms/mnr"));
    }

    @Test
    void aTokenThatIsNotValidIsRefusedWhereItMayShowMore() {
        assertProblem(given().auth().oauth2("abc").get(CALLER), 401, "TOKEN_INVALID");
        assertProblem(as(Token.of("secretariat").expired()).get(CALLER), 401, "TOKEN_EXPIRED");
        assertProblem(as(Token.of("secretariat").audience("other-api")).get(CALLER), 401, "TOKEN_AUDIENCE");
    }

    @Test
    void whoMayNotCallLearnsNothingOfParametersAndBodies() {
        assertProblem(given().get(OF_KENYA + "?wrong=1"), 401, "UNAUTHENTICATED");
        assertProblem(as(Token.of("analyst")).get(OF_KENYA + "?wrong=1"), 403, "FORBIDDEN");
    }

    private static io.restassured.specification.RequestSpecification as(Token token) {
        return given().auth().oauth2(token.sign());
    }
}
