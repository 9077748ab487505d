package mnr.reporting;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.architecture.Contracts;
import mnr.http.access.AccessTable;
import mnr.stack.StackResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class ContractIT {

    @Test
    void theCommittedContractIsWhatIsServed() {
        Contracts.assertSame(
                "reporting-service/contracts/openapi.yaml",
                given().get("/q/openapi").asString());
    }

    @Test
    void everyOperationIsWhole() throws Exception {
        // when
        JsonNode served = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());

        // then
        Set<String> operations = new TreeSet<>();
        assertThat(served.get("openapi").asText()).startsWith("3.1");
        for (JsonNode path : served.get("paths")) {
            for (JsonNode operation : path) {
                operations.add(operation.path("operationId").asText());
                assertThat(operation.path("summary").asText()).isNotBlank();
                assertThat(operation.path("tags")).isNotEmpty();
                assertThat(operation.path("security")).isNotEmpty();
                assertThat(operation.at("/responses/200/content/application~1json/examples"))
                        .isNotEmpty();
                assertThat(operation.at("/responses/200/content/application~1json/schema"))
                        .isNotEmpty();
                assertThat(operation.path("responses").properties())
                        .extracting(Map.Entry::getKey)
                        .contains("200", "400", "401", "403", "406", "500");
            }
        }
        assertThat(operations).isEqualTo(AccessTable.load().operations());
    }
}
