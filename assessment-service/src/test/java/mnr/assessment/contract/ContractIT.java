package mnr.assessment.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import mnr.architecture.Contracts;
import mnr.http.access.AccessTable;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class ContractIT {

    /** Shown by the examples of the error responses. */
    private static final Set<String> OF_HTTP = Set.of("Problem", "Violation");

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    @Test
    void theServedDocumentIsTheCommittedOne() {
        Contracts.assertSame("assessment-service/contracts/openapi.yaml", served());
    }

    @Test
    void theLifecycleIsTheDocumentedOne() {
        Contracts.assertSame("assessment-service/contracts/lifecycle.md", LifecycleTable.text());
    }

    @Test
    void isOpenApi31() throws IOException {
        assertThat(document().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyOperationSaysWhatItIsAndWhatItAnswers() throws IOException {
        List<String> ids = new ArrayList<>();

        for (JsonNode path : document().path("paths")) {
            path.properties().forEach(verb -> {
                if (VERBS.contains(verb.getKey())) {
                    JsonNode operation = verb.getValue();
                    String id = operation.path("operationId").asText();
                    ids.add(id);
                    assertThat(operation.path("summary").asText()).as(id).isNotBlank();
                    assertThat(operation.path("tags").size()).as(id).isEqualTo(1);
                    assertThat(operation.path("security").size()).as(id).isEqualTo(1);
                    assertThat(operation.path("responses").propertyStream().map(status -> status.getKey()))
                            .as(id)
                            .contains("400", "401", "403", "406", "500")
                            .anyMatch(status -> status.startsWith("2"));
                }
            });
        }

        assertThat(ids).containsExactlyInAnyOrderElementsOf(AccessTable.load().operations());
    }

    @Test
    void everyFieldIsShownByAnExampleOrItsChoices() throws IOException {
        document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> assertThat(OF_HTTP.contains(schema.getKey()) || isShown(field.getValue()))
                                .as(schema.getKey() + '.' + field.getKey())
                                .isTrue()));
    }

    private static boolean isShown(JsonNode schema) {
        return schema.has("examples")
                || schema.has("enum")
                || schema.has("$ref")
                || schema.has("anyOf")
                || schema.path("type").toString().contains("boolean")
                || schema.path("items").has("$ref");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    private static String served() {
        return RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
    }
}
