package mnr.assessment.idempotency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;
import mnr.idempotency.Idempotent;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which POSTs take a key, and what the document says of each. */
@QuarkusTest
@WithTestResource(StackResource.class)
class KeyedOperationsIT {

    @Inject
    Endpoints endpoints;

    @ParameterizedTest
    @CsvFileSource(resources = "/posts.csv", numLinesToSkip = 1)
    void aPostTakesAKeyAndSaysSoOrDoesNeither(String operation, boolean keyed) throws IOException {
        JsonNode documented = documented(operation);

        assertThat(endpoints.all())
                .filteredOn(endpoint -> endpoint.operation().equals(operation))
                .singleElement()
                .matches(endpoint -> endpoint.method().isAnnotationPresent(Idempotent.class) == keyed);
        assertThat(documented.path("parameters").valueStream())
                .filteredOn(parameter -> parameter.path("name").asText().equals("Idempotency-Key"))
                .hasSize(keyed ? 1 : 0)
                .allMatch(parameter -> parameter.path("in").asText().equals("header"))
                .noneMatch(parameter -> parameter.path("required").asBoolean());
        assertThat(tells(documented, "409", "REQUEST_IN_PROGRESS")).isEqualTo(keyed);
        assertThat(documented.at("/responses/409/headers").has("Retry-After")).isEqualTo(keyed);
        assertThat(tells(documented, "422", "IDEMPOTENCY_KEY_REUSED")).isEqualTo(keyed);
        assertThat(documented.path("responses").propertyStream())
                .filteredOn(status -> status.getKey().startsWith("2"))
                .singleElement()
                .matches(status -> status.getValue().path("headers").has("Idempotent-Replay") == keyed);
    }

    @Test
    void everyPostIsInTheTable() throws IOException {
        try (var table = KeyedOperationsIT.class.getResourceAsStream("/posts.csv")) {
            List<String> rows = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .toList();

            assertThat(endpoints.all())
                    .filteredOn(endpoint -> endpoint.verb().equals("POST"))
                    .extracting(Endpoint::operation)
                    .containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    /** Or who sends a key would think that it is heeded. */
    @ParameterizedTest
    @CsvFileSource(resources = "/posts.csv", numLinesToSkip = 1)
    void aPostThatHeedsNoKeySaysSoItselfAndSoDoesTheWhole(String operation, boolean keyed) throws IOException {
        String heading = document().at("/info/description").asText();
        String own = documented(operation).path("description").asText();

        assertThat(own.contains("no Idempotency-Key")).isNotEqualTo(keyed);
        assertThat(heading.contains(operation)).isNotEqualTo(keyed);
    }

    private static boolean tells(JsonNode operation, String status, String code) {
        return operation
                .at("/responses/" + status + "/content/application~1problem+json/examples")
                .has(code);
    }

    private static JsonNode documented(String operation) throws IOException {
        return document()
                .path("paths")
                .valueStream()
                .map(path -> path.path("post"))
                .filter(post -> post.path("operationId").asText().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }
}
