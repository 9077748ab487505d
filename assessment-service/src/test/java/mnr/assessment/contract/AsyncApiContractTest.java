package mnr.assessment.contract;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.WithDefault;
import org.junit.jupiter.api.Test;

import mnr.architecture.contract.AsyncApi;
import mnr.outbox.OutboxConfig;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** The document is AsyncAPI and says what the service has, no more and no less. */
class AsyncApiContractTest {

    private static final Path CONTRACTS = EventSchemas.ROOT.resolve("assessment-service/contracts");
    private static final AsyncApi DOCUMENT = AsyncApi.read(CONTRACTS.resolve("asyncapi.yaml"));

    @Test
    void isAsyncApi3() {
        assertThat(DOCUMENT.document().path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.faults()).isEmpty();
        assertThat(DOCUMENT.dangling()).isEmpty();
    }

    @Test
    void everyTopicOfTheServiceIsAChannelAndCreatedAsItSays() throws IOException, NoSuchMethodException {
        Map<String, List<String>> said = new TreeMap<>();
        for (JsonNode channel : DOCUMENT.document().path("channels")) {
            JsonNode kafka = channel.at("/bindings/kafka");
            String policy = kafka.at("/topicConfiguration/cleanup.policy/0").asText();
            assertThat(kafka.at("/topicConfiguration/retention.ms").asText(""))
                    .isEqualTo(policy.equals("compact") ? "" : "-1");
            said.put(
                    channel.path("address").asText(),
                    List.of(kafka.path("partitions").asText(), policy));
        }

        assertThat(said).isEqualTo(declared());
    }

    @Test
    void everyKindOfRecordIsAMessageWithItsSchemaAndItsExamples() throws IOException {
        Map<String, AsyncApi.Message> messages = DOCUMENT.messages();

        assertThat(messages.keySet()).isEqualTo(eventFiles(".schema.json"));
        List<String> examples = new ArrayList<>();
        messages.forEach((name, message) -> {
            JsonNode node = message.node();
            assertThat(name).isEqualTo(message.topic());
            assertThat(node.at("/headers/allOf/1/properties/ce_type/const").asText())
                    .isEqualTo(message.topic());
            assertThat(node.at("/payload/schema/$ref").asText()).isEqualTo("events/" + name + ".schema.json");
            node.path("examples")
                    .forEach(example -> examples.add(
                            example.at("/payload/$ref").asText().replaceAll("^events/|\\.example\\.json$", "")));
        });
        assertThat(examples).containsExactlyInAnyOrderElementsOf(eventFiles(".example.json"));
    }

    @Test
    void everyMessageIsSentByAnOperation() {
        List<String> sent = new ArrayList<>();
        for (JsonNode operation : DOCUMENT.document().path("operations")) {
            assertThat(operation.path("action").asText()).isEqualTo("send");
            operation
                    .path("messages")
                    .forEach(message ->
                            sent.add(DOCUMENT.followed(message).path("name").asText()));
        }

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(DOCUMENT.messages().keySet())
                .hasSize(DOCUMENT.document().at("/components/messages").size());
    }

    /** Partitions and cleanup of each topic, by the service's settings and their defaults. */
    private static Map<String, List<String>> declared() throws IOException, NoSuchMethodException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(
                EventSchemas.ROOT.resolve("assessment-service/src/main/resources/application.properties"))) {
            settings.load(file);
        }
        Map<String, List<String>> declared = new TreeMap<>();
        for (String name : settings.stringPropertyNames()) {
            if (name.matches("mnr\\.outbox\\.topics\\[\\d+]\\.name")) {
                String topic = name.replace(".name", "");
                String partitions = settings.getProperty(topic + ".partitions", defaultOf("partitions"));
                boolean compacted =
                        Boolean.parseBoolean(settings.getProperty(topic + ".compacted", defaultOf("compacted")));
                declared.put(settings.getProperty(name), List.of(partitions, compacted ? "compact" : "delete"));
            }
        }
        return declared;
    }

    private static String defaultOf(String setting) throws NoSuchMethodException {
        return OutboxConfig.Topic.class
                .getMethod(setting)
                .getAnnotation(WithDefault.class)
                .value();
    }

    private static Set<String> eventFiles(String ending) throws IOException {
        try (Stream<Path> files = Files.list(EventSchemas.EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(toSet());
        }
    }
}
