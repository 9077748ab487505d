package mnr.reference.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** One kind of record: its schema and its example. */
record EventContract(String name, Schema schema, String example) {

    private static final Path FOLDER = Path.of("contracts", "events");
    private static final String SCHEMA = ".schema.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** All that are committed, by name: the topic, and the part if the topic has several. */
    static Map<String, EventContract> all() {
        Map<String, EventContract> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SCHEMA))
                    .map(file -> file.substring(0, file.length() - SCHEMA.length()))
                    .forEach(name -> all.put(name, read(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The contract's name of a record. */
    static String nameOf(String topic, JsonNode body) {
        return Optional.ofNullable(body.get("part"))
                .map(part ->
                        topic + "." + part.asText().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(topic);
    }

    /** What of a body is not as the schema says, members that it does not name included. */
    List<Error> faults(String body) {
        return schema.validate(
                body,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static EventContract read(String name) {
        try {
            JsonNode schema = JSON.readTree(Files.readString(FOLDER.resolve(name + SCHEMA)));
            close(schema);
            return new EventContract(
                    name,
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema),
                    Files.readString(FOLDER.resolve(name + ".example.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema is open for consumers, so that members can be added; the producer sends none that it does not name. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.has("properties")) {
                object.put("additionalProperties", false);
            }
            object.forEach(EventContract::close);
        } else if (schema instanceof ArrayNode array) {
            array.forEach(EventContract::close);
        }
    }
}
