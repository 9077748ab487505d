package mnr.reference.contract;

import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import static io.restassured.RestAssured.given;

/** The OpenAPI document that is served. */
record OpenApi(JsonNode document) {

    static OpenApi served() {
        try {
            return new OpenApi(new YAMLMapper().readTree(text()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text() {
        return given().get("/q/openapi").then().statusCode(200).extract().asString();
    }

    List<JsonNode> operations() {
        return document.get("paths").findParents("operationId");
    }

    JsonNode operation(String id) {
        return operations().stream()
                .filter(operation -> operation.get("operationId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a body is by that schema of the document, and is not. */
    List<Error> faults(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(
                        body.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
