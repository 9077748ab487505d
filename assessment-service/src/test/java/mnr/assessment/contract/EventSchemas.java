package mnr.assessment.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import mnr.assessment.Topics;

/** The contracts of this service's events. */
final class EventSchemas {

    static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("mnr.root"), "mnr.root"));
    static final Path EVENTS = ROOT.resolve("assessment-service/contracts/events");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    /** What of the JSON does not keep the topic's schema, members included that it does not name. */
    static List<String> faults(String topic, String json) {
        Schema schema = REGISTRY.getSchema(closed(read(EVENTS.resolve(topic + ".schema.json"))));
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** A schema is open, so that members can be added for readers; the writer sends none that it does not name. */
    private static JsonNode closed(String schema) {
        JsonNode tree = Topics.json(schema);
        tree.findParents("type").stream()
                .filter(parent -> parent.path("type").asText().equals("object"))
                .forEach(object -> ((ObjectNode) object).put("unevaluatedProperties", false));
        return tree;
    }

    static String example(String name) {
        return read(EVENTS.resolve(name + ".example.json"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
