package mnr.reference.contract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import mnr.stack.TestTopics;

/** The service's topics, read as a consumer does: committed records only, from the start. */
public final class StateTopics {

    static final List<String> TOPICS = List.of(
            "mnr.reference.editions.v1",
            "mnr.reference.crosswalks.v1",
            "mnr.reference.countries.v1",
            "mnr.reference.groupings.v1");

    private static final JsonMapper JSON = new JsonMapper();

    /** A record and what it says. */
    public record Sent(String topic, String key, String text, Map<String, String> headers) {

        public JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }

        public long revision() {
            return body().get("revision").asLong();
        }
    }

    private StateTopics() {}

    /** All records that are committed now, in the order of each partition. */
    public static List<Sent> read(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(TestTopics.named(topic)).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            List<Sent> sent = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(consumed -> sent.add(sent(consumed)));
            }
            return sent;
        }
    }

    /** The last record of each key of a topic. */
    public static Map<String, Sent> latest(List<Sent> sent, String topic) {
        Map<String, Sent> latest = new LinkedHashMap<>();
        sent.stream().filter(one -> one.topic().equals(topic)).forEach(one -> latest.put(one.key(), one));
        return latest;
    }

    private static Sent sent(ConsumerRecord<String, String> consumed) {
        Map<String, String> headers = new HashMap<>();
        consumed.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Sent(TestTopics.plain(consumed.topic()), consumed.key(), consumed.value(), headers);
    }
}
