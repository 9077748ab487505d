package mnr.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import mnr.stack.TestTopics;

import static java.util.stream.Collectors.toMap;

/** What a reader of committed records finds in a topic. */
final class SentRecords implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    SentRecords(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TestTopics.named(topic)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records until now of the keys, in the order of their partitions. */
    List<ConsumerRecord<String, String>> of(Predicate<String> keys) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream().filter(sent -> keys.test(sent.key())).toList();
    }

    /** Whether every record that is committed by now was read. */
    boolean hasReadAll() {
        of(_ -> false);
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Where this reader stands, by partition. */
    Map<Integer, Long> positions() {
        return consumer.assignment().stream().collect(toMap(TopicPartition::partition, consumer::position));
    }

    /** Of what this reader has read of the partition; -1 if nothing. */
    long lastOffset(int partition) {
        return seen.stream()
                .filter(record -> record.partition() == partition)
                .mapToLong(ConsumerRecord::offset)
                .max()
                .orElse(-1);
    }

    List<Long> revisionsOf(String key) {
        return of(key::equals).stream().map(SentRecords::revision).toList();
    }

    static long revision(ConsumerRecord<String, String> sent) {
        String id = header(sent, "ce_id");
        return Long.parseLong(id.substring(id.indexOf('@') + 1));
    }

    static String header(ConsumerRecord<String, String> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
