package mnr.reference.contract;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;
import mnr.idempotency.Idempotent;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which POSTs take an Idempotency-Key, and what the document says of each. */
@QuarkusTest
@WithTestResource(StackResource.class)
class KeyedOperationsIT {

    /** An import of memberships is bound by its If-Match, and its report is long. */
    private static final Map<String, Boolean> POSTS = Map.of(
            "importEdition", true,
            "publishEdition", true,
            "retireEdition", true,
            "reviewTranslation", true,
            "importMemberships", false,
            "erasePerson", false,
            "republish", false);

    @Inject
    Endpoints endpoints;

    @Test
    void thesePostsTakeAKey() {
        assertEquals(
                POSTS,
                endpoints.all().stream()
                        .filter(endpoint -> endpoint.verb().equals("POST"))
                        .collect(Collectors.toMap(
                                Endpoint::operation,
                                endpoint -> endpoint.method().isAnnotationPresent(Idempotent.class))));
    }

    @ParameterizedTest
    @CsvSource({
        "importEdition, 201",
        "publishEdition, 200",
        "retireEdition, 200",
        "reviewTranslation, 200",
        "importMemberships, 200",
        "erasePerson, 204",
        "republish, 202"
    })
    void aPostThatTakesAKeySaysSo(String id, String done) {
        boolean keyed = Boolean.TRUE.equals(POSTS.get(id));

        JsonNode operation = OpenApi.served().operation(id);

        assertEquals(
                keyed,
                StreamSupport.stream(operation.path("parameters").spliterator(), false)
                        .anyMatch(parameter -> parameter.path("name").asText().equals("Idempotency-Key")
                                && parameter.path("in").asText().equals("header")
                                && !parameter.path("required").asBoolean()));
        JsonNode responses = operation.path("responses");
        assertEquals(keyed, responses.path(done).path("headers").has("Idempotent-Replay"));
        assertEquals(keyed, responses.path("409").path("headers").has("Retry-After"));
        assertEquals(keyed, shows(responses.path("409"), "REQUEST_IN_PROGRESS"));
        assertEquals(keyed, shows(responses.path("422"), "IDEMPOTENCY_KEY_REUSED"));
    }

    private static boolean shows(JsonNode response, String code) {
        return response.at("/content/application~1problem+json/examples").has(code);
    }
}
