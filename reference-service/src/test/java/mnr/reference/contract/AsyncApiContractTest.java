package mnr.reference.contract;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import mnr.architecture.contract.AsyncApi;
import mnr.outbox.OutboxConfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The document says what the service has, no more and no less. {@code ./mnr lint} knows whether it is AsyncAPI. */
class AsyncApiContractTest {

    private static final AsyncApi DOCUMENT = AsyncApi.read(Path.of("contracts/asyncapi.yaml"));

    @Test
    void everyTopicOfTheServiceIsAChannel() throws IOException {
        // given
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }

        // when
        Set<String> declared = new TreeSet<>();
        for (String name : settings.stringPropertyNames()) {
            if (name.matches("mnr\\.outbox\\.topics\\[\\d+]\\.name")) {
                declared.add(settings.getProperty(name));
            }
        }

        // then
        assertEquals(declared, new TreeSet<>(DOCUMENT.document().get("channels").findValuesAsText("address")));
    }

    @Test
    void everyChannelIsCreatedAsItSays() throws NoSuchMethodException {
        // given
        String partitions = defaultOf("partitions");
        String compacted = defaultOf("compacted");

        // then
        for (JsonNode channel : DOCUMENT.document().get("channels")) {
            JsonNode kafka = channel.at("/bindings/kafka");
            assertEquals(partitions, kafka.get("partitions").asText());
            assertEquals("true", compacted);
            assertEquals(
                    "compact", kafka.at("/topicConfiguration/cleanup.policy/0").asText());
        }
    }

    @Test
    void everyKindOfRecordIsAMessageWithItsSchemaAndItsExample() {
        // when
        var messages = DOCUMENT.messages();

        // then
        assertEquals(EventContract.all().keySet(), messages.keySet());
        messages.forEach((name, message) -> {
            JsonNode node = message.node();
            assertTrue(name.equals(message.topic()) || name.startsWith(message.topic() + "."), name);
            assertEquals(
                    message.topic(),
                    node.at("/headers/allOf/1/properties/ce_type/const").asText());
            assertEquals(
                    "events/" + name + ".schema.json",
                    node.at("/payload/schema/$ref").asText());
            assertEquals(
                    "events/" + name + ".example.json",
                    node.at("/examples/0/payload/$ref").asText());
        });
    }

    @Test
    void everyMessageIsSentByAnOperation() {
        // when
        List<String> sent = new ArrayList<>();
        for (JsonNode operation : DOCUMENT.document().get("operations")) {
            assertEquals("send", operation.get("action").asText());
            operation
                    .get("messages")
                    .forEach(message ->
                            sent.add(DOCUMENT.followed(message).get("name").asText()));
        }

        // then
        assertEquals(
                List.copyOf(DOCUMENT.messages().keySet()),
                sent.stream().sorted().toList());
        assertEquals(DOCUMENT.document().at("/components/messages").size(), sent.size());
    }

    @Test
    void itIsAnAsyncApiDocumentWhoseReferencesLeadSomewhere() {
        assertEquals(List.of(), DOCUMENT.faults());
        assertEquals(List.of(), DOCUMENT.dangling());
    }

    private static String defaultOf(String setting) throws NoSuchMethodException {
        return OutboxConfig.Topic.class
                .getMethod(setting)
                .getAnnotation(io.smallrye.config.WithDefault.class)
                .value();
    }
}
