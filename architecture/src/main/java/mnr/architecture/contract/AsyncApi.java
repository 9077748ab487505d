package mnr.architecture.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import static java.util.Objects.requireNonNull;

/**
 * A committed AsyncAPI document.
 *
 * @param folder where its relative references lead
 */
public record AsyncApi(Path folder, JsonNode document) {

    public static AsyncApi read(Path file) {
        return new AsyncApi(requireNonNull(file.getParent()), yaml(file));
    }

    /** What of the document is not AsyncAPI 3.0; references are left alone. */
    public List<String> faults() {
        try (InputStream schema = requireNonNull(AsyncApi.class.getResourceAsStream("/asyncapi/3.0.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new JsonMapper().readTree(schema))
                    .validate(document.toString(), InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** References that lead nowhere. */
    public List<String> dangling() {
        return document.findValuesAsText("$ref").stream()
                .filter(reference -> resolve(reference).isEmpty())
                .toList();
    }

    /** What a reference leads to: a place in the document, or a file beside it. */
    Optional<JsonNode> resolve(String reference) {
        if (reference.startsWith("#")) {
            return Optional.of(document.at(reference.substring(1))).filter(node -> !node.isMissingNode());
        }
        Path file = folder.resolve(reference);
        return Files.exists(file) ? Optional.of(yaml(file)) : Optional.empty();
    }

    /** The node, or what it refers to in its place. */
    public JsonNode followed(JsonNode node) {
        return node.has("$ref") ? followed(resolve(node.get("$ref").asText()).orElseThrow()) : node;
    }

    /** The messages of all channels by their name, each with the address of its channel. */
    public Map<String, Message> messages() {
        Map<String, Message> messages = new TreeMap<>();
        for (JsonNode channel : document.path("channels")) {
            for (JsonNode reference : channel.path("messages")) {
                JsonNode message = followed(reference);
                messages.put(
                        message.path("name").asText(),
                        new Message(channel.path("address").asText(), message));
            }
        }
        return messages;
    }

    /** What a record's headers are by the document and are not. */
    public List<String> faults(Message message, Map<String, String> headers) {
        ObjectNode schema = message.node().path("headers").deepCopy();
        schema.set("components", document.get("components"));
        ObjectNode said = schema.objectNode();
        headers.forEach(said::put);
        Schema headerSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return headerSchema
                .validate(
                        said.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One kind of record.
     *
     * @param topic the address of its channel
     * @param node what the document says of it
     */
    public record Message(String topic, JsonNode node) {

        public boolean hasKey(String key) {
            return key.matches(node.at("/bindings/kafka/key/pattern").asText());
        }
    }
}
