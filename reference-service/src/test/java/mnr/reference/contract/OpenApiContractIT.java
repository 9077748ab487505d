package mnr.reference.contract;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.architecture.Contracts;
import mnr.stack.StackResource;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class OpenApiContractIT {

    @Test
    void theCommittedDescriptionIsTheOneThatIsServed() {
        Contracts.assertSame("reference-service/contracts/openapi.yaml", served());
    }

    @Test
    void everyOperationSaysWhatItIsAndWhatItAnswers() throws JsonProcessingException {
        // given
        JsonNode paths = new YAMLMapper().readTree(served()).get("paths");

        for (JsonNode operation : paths.findParents("operationId")) {
            // when
            String id = operation.get("operationId").asText();
            List<String> statuses = new ArrayList<>();
            operation.get("responses").fieldNames().forEachRemaining(statuses::add);

            // then
            assertFalse(operation.path("summary").asText().isBlank(), id);
            assertEquals(1, operation.path("tags").size(), id);
            assertTrue(operation.has("security"), id);
            String success = statuses.stream()
                    .filter(status -> status.startsWith("2"))
                    .findFirst()
                    .orElse("");
            assertTrue(
                    success.equals("204")
                            || operation
                                    .at("/responses/" + success + "/content/application~1json/schema")
                                    .has("$ref"),
                    id);
            assertTrue(statuses.containsAll(List.of("400", "406", "500")), id);
            for (JsonNode parameter : operation.path("parameters")) {
                boolean path = parameter.get("in").asText().equals("path");
                assertTrue(!path || parameter.has("example"), () -> id + " " + parameter);
            }
        }
    }

    private static String served() {
        return given().get("/q/openapi").then().statusCode(200).extract().asString();
    }
}
