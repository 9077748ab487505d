package mnr.http.thing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class ProblemIT {

    private static final String THING = "/api/v1/things/00000000-0000-0000-0000-000000000001";

    @Test
    void aProblemCarriesItsMembers() {
        // when
        Response answer = given().contentType("application/json").post("/api/v1/things/close");

        // then
        assertProblem(answer, 409, "THING_CLOSED")
                .then()
                .body("title", is("The thing is closed"))
                .body("thing", is("T1"))
                .body("allowed", is(List.of("open")));
    }

    @Test
    void aFaultSaysItsIdAndNothingElse() {
        // when
        Response answer = given().get("/api/v1/things/fault");

        // then
        assertProblem(answer, 500, "INTERNAL");
        assertTrue(answer.<String>path("instance").matches("urn:uuid:[0-9a-f-]{36}"), answer.asString());
        assertEquals(
                List.of("type", "title", "status", "code", "instance"),
                List.copyOf(answer.jsonPath().getMap("$").keySet()));
        assertFalse(answer.asString().contains("secret"));
    }

    @Test
    void aFaultInAnAnswerThatIsMadeIsAProblemAsWell() {
        // when
        Response answer = given().get("/api/v1/things/fault/late");

        // then
        assertProblem(answer, 500, "INTERNAL");
        assertTrue(answer.asString().startsWith("{"), answer.asString());
    }

    @Test
    void whatPassesByItselfIsLoggedAsAWarning() {
        // given
        String token = Token.of("secretariat").sign();

        // when
        List<LogRecord> logged = logged(() ->
                assertProblem(given().auth().oauth2(token).get("/api/v1/things/pending?name=a"), 503, "THING_PENDING"));

        // then
        assertEquals(1, logged.size());
        assertEquals("WARN", logged.getFirst().getLevel().getName());
        assertNull(logged.getFirst().getThrown());
    }

    @Test
    void whatDoesNotIsLoggedAsAnError() {
        // when
        List<LogRecord> logged = logged(() -> assertProblem(given().get("/api/v1/things/fault"), 500, "INTERNAL"));

        // then
        assertEquals(1, logged.size());
        assertEquals("ERROR", logged.getFirst().getLevel().getName());
    }

    /** What the module logs of problems meanwhile, but for what only a debugger reads. */
    private static List<LogRecord> logged(Runnable action) {
        List<LogRecord> records = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                if (logged.getLevel().intValue() > Level.INFO.intValue()) {
                    records.add(logged);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("mnr.http.problem");
        logger.addHandler(handler);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
        }
        return records;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api", "/api/v1", "/api/v1/things/a/b/c", "/api/v1/thing"})
    void anUnknownPathIsNotFound(String path) {
        assertProblem(given().get(path), 404, "NOT_FOUND");
    }

    @Test
    void aWrongVerbIsToldTheRightOnes() {
        // when
        Response list = given().delete("/api/v1/things");
        Response one = given().contentType("application/json").post(THING);

        // then
        assertProblem(list, 405, "METHOD_NOT_ALLOWED");
        assertEquals("GET, HEAD, OPTIONS, POST", list.header("Allow"));
        assertProblem(one, 405, "METHOD_NOT_ALLOWED");
        assertEquals("GET, HEAD, OPTIONS, PUT", one.header("Allow"));
    }

    @Test
    void theVerbsAreToldToWhoAsks() {
        // when
        Response list = given().options("/api/v1/things");
        Response one = given().options(THING);
        Response none = given().options("/api/v1/nothing");

        // then
        assertEquals("GET, HEAD, OPTIONS, POST", list.header("Allow"));
        assertEquals("GET, HEAD, OPTIONS, PUT", one.header("Allow"));
        assertEquals(204, one.statusCode());
        assertProblem(none, 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*/*", "application/json;q=x, */*"})
    void whatIsNoAcceptIsNoneAtAll(String accept) {
        given().header("Accept", accept).get(THING).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "*/*;q=0",
                "application/json;q=0.000, */*",
                "application/json;q=x",
                "application/json/x",
                ";",
                "\""
            })
    void jsonThatIsNotTakenIsNotGiven(String accept) {
        assertProblem(given().header("Accept", accept).get(THING), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void anotherAcceptIsRefused() {
        assertProblem(given().accept("application/xml").get(THING), 406, "NOT_ACCEPTABLE");
        assertProblem(given().accept("nonsense").get(THING), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void anAcceptOfProblemsOnlyIsNoReasonToFail() {
        given().accept("application/json, application/problem+json")
                .get(THING)
                .then()
                .statusCode(200);
    }

    @Test
    void headIsWhereGetIs() {
        // when
        Response found = given().head(THING);
        Response missing = given().head("/api/v1/things/1");

        // then
        found.then().statusCode(200).header("ETag", is("\"v7\""));
        assertEquals("", found.asString());
        missing.then().statusCode(404).header("Content-Type", is("application/problem+json"));
    }
}
