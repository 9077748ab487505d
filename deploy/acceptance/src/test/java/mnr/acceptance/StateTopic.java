package mnr.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of the suite from its start, as a reader of committed records sees it. */
final class StateTopic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    private StateTopic(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static StateTopic open(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestSuite.broker(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new StateTopic(consumer);
    }

    /** Everything until now, in the order of the partitions. */
    List<ConsumerRecord<String, byte[]>> records() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return read;
    }

    List<String> statesOf(String key) {
        return bodies(key).stream().map(body -> body.path("state").asText()).toList();
    }

    boolean revisionsRise(String key) {
        List<Long> revisions =
                bodies(key).stream().map(body -> body.path("revision").asLong()).toList();
        return revisions.equals(revisions.stream().distinct().sorted().toList());
    }

    /** What the records of a key say, in their order. */
    List<JsonNode> bodies(String key) {
        return records().stream()
                .filter(record -> record.key().equals(key))
                .map(record -> json(record.value()))
                .toList();
    }

    private static JsonNode json(byte[] body) {
        try {
            return Api.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
