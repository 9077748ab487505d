package mnr.reference.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The committed AsyncAPI document. */
record AsyncApi(JsonNode document) {

    static final Path FOLDER = Path.of("contracts");

    static AsyncApi read() {
        try {
            return new AsyncApi(new YAMLMapper().readTree(Files.readString(FOLDER.resolve("asyncapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reference leads to: a place in the document, or a file beside it. */
    Optional<JsonNode> resolve(String reference) {
        if (reference.startsWith("#")) {
            return Optional.of(document.at(reference.substring(1))).filter(node -> !(node instanceof MissingNode));
        }
        Path file = FOLDER.resolve(reference);
        try {
            return Files.exists(file)
                    ? Optional.of(new YAMLMapper().readTree(Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node, or what it refers to in its place. */
    JsonNode followed(JsonNode node) {
        return node.has("$ref") ? followed(resolve(node.get("$ref").asText()).orElseThrow()) : node;
    }

    /** The messages of all channels by their name, each with the address of its channel. */
    Map<String, Message> messages() {
        Map<String, Message> messages = new TreeMap<>();
        for (JsonNode channel : document.get("channels")) {
            for (JsonNode reference : channel.get("messages")) {
                JsonNode message = followed(reference);
                messages.put(
                        message.get("name").asText(),
                        new Message(channel.get("address").asText(), message));
            }
        }
        return messages;
    }

    /** What a record's headers are by the document and are not. */
    List<Error> faults(Message message, Map<String, String> headers) {
        ObjectNode schema = message.node().get("headers").deepCopy();
        schema.set("components", document.get("components"));
        ObjectNode said = schema.objectNode();
        headers.forEach(said::put);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(
                        said.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /**
     * One kind of record.
     *
     * @param topic the address of its channel
     * @param node what the document says of it
     */
    record Message(String topic, JsonNode node) {

        boolean hasKey(String key) {
            return key.matches(node.at("/bindings/kafka/key/pattern").asText());
        }
    }
}
