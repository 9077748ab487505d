package mnr.http.thing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(TokenIssuer.class)
class OpenApiIT {

    @Test
    void theVersionAndTheServiceAreNamed() {
        assertEquals("3.1.0", document().getString("openapi"));
        assertEquals("Things", document().getString("info.title"));
    }

    @Test
    void theServerIsTheOneThatWasAsked() {
        assertEquals(List.of("/"), document().getList("servers.url"));
    }

    @Test
    void aTextAndAPageAreAsLongAsTheServiceTakesThem() {
        assertEquals(
                2_000, document().getInt(at("/api/v1/things/of/{country}", "get") + ".parameters[0].schema.maxLength"));
        assertEquals(500, document().getInt("components.schemas.ShelfPage.properties.items.maxItems"));
    }

    @Test
    void anErrorThatNoOperationHasIsNoComponent() {
        // when
        String paths = document().getMap("paths").toString();

        // then
        for (Object name : document().getMap("components.responses").keySet()) {
            assertTrue(paths.contains("#/components/responses/" + name + "}"), name.toString());
        }
    }

    @Test
    void anOpenOperationSaysThatItNeedsNoToken() {
        assertEquals(List.of(), operation("/api/v1/things", "get").get("security"));
        assertStatuses("/api/v1/things", "get", "200", "400", "406", "500", "503");
    }

    @Test
    void aGuardedOperationNeedsAToken() {
        assertEquals(
                List.of(Map.of("bearer", List.of())),
                operation("/api/v1/things/of/{country}", "get").get("security"));
        assertStatuses(
                "/api/v1/things/of/{country}", "get", "200", "304", "400", "401", "403", "404", "406", "500", "503");
    }

    @Test
    void aTokenIsOptionalWhereItMayShowMore() {
        assertEquals(
                List.of(Map.of(), Map.of("bearer", List.of())),
                operation("/api/v1/things/caller", "get").get("security"));
        assertStatuses("/api/v1/things/caller", "get", "200", "304", "400", "401", "406", "500", "503");
    }

    @Test
    void aWriteHasItsConditionsAndLimits() {
        assertStatuses(
                "/api/v1/things/{id}", "put", "200", "400", "404", "406", "412", "413", "415", "428", "500", "503");
    }

    @Test
    void aMethodWithoutAResultAnswers204() {
        assertStatuses("/api/v1/things/close", "post", "204", "400", "406", "500", "503");
    }

    @Test
    void errorsAreProblems() {
        for (Object name : document().getMap("components.responses").keySet()) {
            String content = "components.responses." + name + ".content";
            String problem = content + ".'application/problem+json'";
            assertEquals(
                    Set.of("application/problem+json"),
                    document().getMap(content).keySet());
            assertEquals("#/components/schemas/Problem", document().getString(problem + ".schema.$ref"));
            assertFalse(document().getMap(problem + ".examples").isEmpty());
        }
        assertEquals(
                List.of("type", "title", "status", "code"), document().getList("components.schemas.Problem.required"));
    }

    @Test
    void anErrorOfTheServiceDoesNotHideTheSharedOne() {
        // when
        String own = at("/api/v1/things/pending", "get") + ".responses.503";
        Map<String, Map<String, Map<String, ?>>> content = document().get(own + ".content");

        // then
        assertEquals(
                "THING_PENDING; try again after Retry-After; or UNAVAILABLE:"
                        + " What the answer needs, the database or the issuer of access tokens, does not answer; try again later",
                document().getString(own + ".description"));
        assertEquals(
                Set.of("THING_PENDING", "UNAVAILABLE"),
                content.getOrDefault("application/problem+json", Map.of())
                        .getOrDefault("examples", Map.of())
                        .keySet());
        assertEquals(Set.of("Retry-After"), document().getMap(own + ".headers").keySet());
    }

    @Test
    void headersAreListedWhereTheyAreSent() {
        assertEquals(Set.of("WWW-Authenticate"), headers("components.responses.Unauthenticated"));
        assertEquals(Set.of("WWW-Authenticate"), headers("components.responses.Forbidden"));
        assertEquals(Set.of("Retry-After"), headers("components.responses.Unavailable"));
        assertEquals(Set.of("ETag"), headers("components.responses.PreconditionFailed"));
        String shelf = at("/api/v1/things/shelf", "get") + ".responses.";
        assertEquals(Set.of("ETag", "Link", "Cache-Control"), headers(shelf + "200"));
        assertEquals(Set.of("ETag", "Link", "Cache-Control"), headers(shelf + "304"));
    }

    @Test
    void whatIsNotNullableIsRequired() {
        assertEquals(List.of("name", "kind", "demo"), document().getList("components.schemas.SaveThing.required"));
        assertEquals(
                List.of("id", "country", "kind", "version"),
                document().getList("components.schemas.ThingView.required"));
        assertNull(document().get("components.schemas.PageString.properties.next"));
    }

    @Test
    void whatMayBeNullSaysSo() {
        String fields = "components.schemas.SaveThing.properties.";
        assertEquals(List.of("integer", "null"), document().getList(fields + "count.type"));
        assertEquals("#/components/schemas/Consent", document().getString(fields + "consent.anyOf[0].$ref"));
        assertEquals("null", document().getString(fields + "consent.anyOf[1].type"));
        assertEquals("string", document().getString(fields + "name.type"));
    }

    @Test
    void whatIsWrittenByHandIsThere() {
        // when
        String get = at("/api/v1/things/{id}", "get");
        String put = at("/api/v1/things/{id}", "put");
        String json = ".content.'application/json'.examples.example.value";

        // then
        assertEquals("Which thing", document().getString(get + ".parameters[0].description"));
        assertEquals("0f0e0d0c-0000-4000-8000-000000000000", document().getString(get + ".parameters[0].example"));
        assertEquals(7, document().getInt(get + ".responses.'200'" + json + ".version"));
        assertEquals(Set.of("ETag", "Content-Language"), headers(get + ".responses.'200'"));
        assertEquals(Set.of("ETag", "Content-Language"), headers(get + ".responses.'304'"));
        assertEquals("a thing", document().getString(put + ".requestBody" + json + ".name"));
        assertNull(document().get(put + ".responses.'200'" + json));
        assertTrue(document().getString("info.description").startsWith("Things of all kinds.\n\n**Errors**"));
    }

    @Test
    void theOrderIsStable() {
        List<String> paths = List.copyOf(document().getMap("paths").keySet().stream()
                .map(Object::toString)
                .toList());
        assertEquals(List.copyOf(new TreeSet<>(paths)), paths);
    }

    private static void assertStatuses(String path, String verb, String... statuses) {
        assertEquals(
                List.of(statuses),
                List.copyOf(document().getMap(at(path, verb) + ".responses").keySet()));
    }

    private static Set<Object> headers(String response) {
        return document().getMap(response + ".headers").keySet();
    }

    private static Map<String, Object> operation(String path, String verb) {
        return document().getMap(at(path, verb));
    }

    private static String at(String path, String verb) {
        return "paths.'" + path + "'." + verb;
    }

    private static JsonPath document() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }
}
