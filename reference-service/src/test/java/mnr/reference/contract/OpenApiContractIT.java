package mnr.reference.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.architecture.Contracts;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class OpenApiContractIT {

    private static final Pattern CODE = Pattern.compile("[A-Z]+_[A-Z_]+");

    @Test
    void theCommittedDescriptionIsTheOneThatIsServed() {
        Contracts.assertSame("reference-service/contracts/openapi.yaml", OpenApi.text());
    }

    @Test
    void everyOperationSaysWhatItIsAndWhatItAnswers() {
        for (JsonNode operation : OpenApi.served().operations()) {
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

    @Test
    void everyErrorShowsAnExampleOfEachCodeThatItNames() {
        // given
        OpenApi document = OpenApi.served();

        for (JsonNode operation : document.operations()) {
            operation.get("responses").properties().forEach(answer -> {
                if (answer.getKey().matches("[45]..") && !answer.getValue().has("$ref")) {
                    // when
                    JsonNode examples = answer.getValue().at("/content/application~1problem+json/examples");
                    Set<String> named = CODE.matcher(
                                    answer.getValue().get("description").asText())
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toSet());

                    // then
                    assertEquals(
                            named,
                            examples.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet()),
                            () -> operation.get("operationId").asText());
                }
            });
        }
    }
}
