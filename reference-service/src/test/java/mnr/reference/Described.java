package mnr.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;

/**
 * An operation as the service describes it, so that what is true of all of them is tested of those to come as well.
 *
 * @param method in capitals
 * @param template of the path, from the root of the server
 */
public record Described(String operation, String method, String template, JsonNode description) {

    private static final String ROOT = "/api/v1/";

    public static List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(new Described(
                                verb.getValue().get("operationId").asText(),
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue()))));
        return operations;
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(RestAssured.get("/q/openapi").asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    public boolean takesABody() {
        return description.has("requestBody");
    }

    public boolean has(String parameter) {
        return description.path("parameters").findValuesAsText("name").contains(parameter);
    }

    /**
     * The path below {@code /api/v1/}, with its query as far as that must be there.
     *
     * @param values by parameter; what is not named has the value of its example
     */
    public String path(Map<String, String> values) {
        String path = template.substring(ROOT.length());
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : description.path("parameters")) {
            String name = parameter.get("name").asText();
            String value = values.getOrDefault(name, parameter.path("example").asText());
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" -> {
                    if (parameter.path("required").asBoolean() || values.containsKey(name)) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(value);
                    }
                }
                default -> {
                    // a header
                }
            }
        }
        return path + query;
    }
}
