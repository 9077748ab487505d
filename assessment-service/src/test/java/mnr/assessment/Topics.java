package mnr.assessment;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

import mnr.stack.TestTopics;

import static java.util.stream.Collectors.toMap;

/** The broker, as another service sees it. */
public final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Topics() {}

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** Creates state topics where they are not there. */
    public static void create(String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
            for (String topic : topics) {
                admin.createTopics(List.of(new NewTopic(TestTopics.named(topic), 3, (short) 1)
                                .configs(Map.of("cleanup.policy", "compact"))))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a state as another service's outbox does, and waits until the broker has it. */
    public static void send(String topic, String key, long revision, Object state) {
        try {
            sendText(topic, key, revision, JSON.writeValueAsString(state));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends whatever it is as a state. */
    public static void sendText(String topic, String key, long revision, String text) {
        ProducerRecord<String, String> sent = new ProducerRecord<>(TestTopics.named(topic), key, text);
        sent.headers().add("ce_id", (key + '@' + revision).getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker()), new StringSerializer(), new StringSerializer())) {
            producer.send(sent).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the topics end, by {@code <topic>-<partition>}; empty partitions left out. */
    public static Map<String, Long> ends(String... topics) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = Stream.of(topics)
                    .flatMap(topic -> consumer.partitionsFor(TestTopics.named(topic)).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .collect(toMap(end -> TestTopics.plain(end.getKey().toString()), Map.Entry::getValue));
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** Waits until so many events of the key are on the topic, and reads them in their order. */
    public static List<Event> await(String topic, String key, int count) {
        // The relay sends after the answer has gone out.
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> read(topic, key), found -> found.size() >= count);
    }

    /** Waits until so many facts about this assessment, by its path, are on the lifecycle topic, in their order. */
    public static List<Event> awaitFacts(String path, String country, int count) {
        String id = Given.idOf(path).toString();
        // The relay sends after the answer has gone out.
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> read("mnr.assessment.lifecycle.v1", country).stream()
                                .filter(event ->
                                        event.json().path("assessment").asText().equals(id))
                                .toList(),
                        found -> found.size() >= count);
    }

    private static List<Event> read(String topic, String key) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(TestTopics.named(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Event> found = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> {
                    if (key.equals(received.key())) {
                        found.add(new Event(headers(received.headers().toArray()), received.value()));
                    }
                });
            }
            return found;
        }
    }

    private static Map<String, String> headers(Header[] headers) {
        return Stream.of(headers)
                .collect(toMap(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One event as it was read. */
    public record Event(Map<String, String> headers, String text) {

        public JsonNode json() {
            return Topics.json(text);
        }

        /** The event itself: each request that publishes it does so in a trace of its own. */
        public Event withoutTrace() {
            Map<String, String> kept = new HashMap<>(headers);
            kept.keySet().removeAll(Set.of("traceparent", "ce_traceparent"));
            return new Event(kept, text);
        }
    }
}
