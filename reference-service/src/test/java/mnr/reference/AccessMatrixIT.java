package mnr.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import mnr.http.access.AccessTable;
import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every operation of the service's description as every kind of caller, against the access table. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AccessMatrixIT {

    /** A user of each role, and the role. */
    private static final Map<String, String> USERS = Map.ofEntries(
            Map.entry("contributor-ken", "contributor"),
            Map.entry("focal-ken", "focal-point"),
            Map.entry("reviewer-esar", "reviewer"),
            Map.entry("secretariat", "secretariat"),
            Map.entry("analyst", "analyst"),
            Map.entry("release-manager", "release-manager"),
            Map.entry("framework-editor", "framework-editor"),
            Map.entry("framework-publisher", "framework-publisher"),
            Map.entry("importer", "importer"),
            Map.entry("operator", "operator"),
            Map.entry("nobody", ""));

    private final AccessTable table = AccessTable.load();

    /** One operation with the examples of its description filled in. */
    private record Call(String operation, String method, String path, Map<String, String> headers) {

        Answer as(String token) {
            return Api.sendAs(token, method, path, headers);
        }

        Answer withoutToken() {
            return Api.send(method, path, headers);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAsEveryUser() throws Exception {
        return calls().stream()
                .flatMap(call -> USERS.entrySet().stream()
                        .map(user -> DynamicTest.dynamicTest(
                                call.operation() + " as " + user.getKey(),
                                () -> check(call, user.getKey(), user.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationWithoutATokenOrWithOneThatIsWrong() throws Exception {
        return calls().stream()
                .map(call -> DynamicTest.dynamicTest(call.operation(), () -> {
                    Answer withoutToken = call.withoutToken();
                    if (table.isOpen(call.operation())) {
                        assertServed(call, withoutToken);
                    } else {
                        assertRefused(401, "UNAUTHENTICATED", withoutToken);
                    }
                    if (!table.looksAtTokens(call.operation())) {
                        assertServed(call, call.as("nonsense"));
                        assertServed(call, call.as(Tokens.wrongAudience("operator")));
                    } else {
                        assertRefused(401, "TOKEN_INVALID", call.as("nonsense"));
                        assertRefused(401, "TOKEN_AUDIENCE", call.as(Tokens.wrongAudience("operator")));
                    }
                }));
    }

    @Test
    void theDescriptionHasEveryOperationOfTheTable() throws Exception {
        assertEquals(
                table.operations().stream().sorted().toList(),
                calls().stream().map(Call::operation).sorted().toList());
    }

    private void check(Call call, String user, String role) {
        // given
        boolean allowed = table.rowsOf(call.operation()).stream()
                .anyMatch(row -> row.role().equals(role)
                        || row.role().equals(AccessTable.ANYONE)
                        || row.role().equals(AccessTable.AUTHENTICATED));

        // when
        Answer answer = call.as(Tokens.of(user));

        // then
        if (allowed) {
            assertServed(call, answer);
        } else {
            assertRefused(403, "FORBIDDEN", answer);
        }
    }

    /** A read answers; a write gets as far as missing what it says, as nothing is sent along. */
    private static void assertServed(Call call, Answer answer) {
        if (call.method().equals("GET")) {
            assertTrue(answer.status() >= 200 && answer.status() < 300, answer::text);
        } else {
            assertTrue(answer.status() != 401 && answer.status() != 403 && answer.status() < 500, answer::text);
        }
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer::text);
        assertEquals(code, answer.body().get("code").asText());
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
    }

    private static List<Call> calls() throws Exception {
        JsonNode description =
                new YAMLMapper().readTree(RestAssured.get("/q/openapi").asString());
        List<Call> calls = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    JsonNode operation = verb.getValue();
                    calls.add(new Call(
                            operation.get("operationId").asText(),
                            verb.getKey().toUpperCase(java.util.Locale.ROOT),
                            filledIn(path.getKey(), operation).substring("/api/v1/".length()),
                            // a body of a type that nobody reads is refused before anybody asks who sends it
                            operation.has("requestBody") ? Map.of("Content-Type", "application/json") : Map.of()));
                }));
        return calls;
    }

    private static String filledIn(String template, JsonNode operation) {
        String path = template;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.get("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                path += "?" + parameter.get("name").asText() + "="
                        + parameter.path("example").asText();
            }
            path = path.replace(
                    "{" + parameter.get("name").asText() + "}",
                    parameter.path("example").asText());
        }
        return path;
    }
}
