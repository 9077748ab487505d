package mnr.projection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import mnr.stack.TestTopics;

import static org.awaitility.Awaitility.await;

/** A state topic as its producer sees it. */
final class StateTopic implements AutoCloseable {

    private final String name;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    StateTopic(String bootstrapServers, String name) {
        this.name = name;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test-" + UUID.randomUUID()),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    String name() {
        return name;
    }

    private String named() {
        return TestTopics.named(name);
    }

    StateTopic create(int partitions) {
        return create(partitions, "compact");
    }

    StateTopic create(int partitions, String cleanupPolicy) {
        join(admin.createTopics(List.of(new NewTopic(named(), Optional.of(partitions), Optional.empty())
                        .configs(Map.of("cleanup.policy", cleanupPolicy))))
                .all());
        return this;
    }

    void recreate(int partitions) {
        delete();
        create(partitions);
    }

    void delete() {
        join(admin.deleteTopics(List.of(named())).all());
        await().until(() -> !join(admin.listTopics().names()).contains(named()));
    }

    void growTo(int partitions) {
        join(admin.createPartitions(Map.of(named(), NewPartitions.increaseTo(partitions)))
                .all());
    }

    void sendState(String key, long revision, String text) {
        send(key, revision, json(revision, text));
    }

    void send(@Nullable String key, long revision, @Nullable String value) {
        commit(List.of(record(null, key, revision, value)));
    }

    void sendInTrace(String key, long revision, @Nullable String value, String traceparent) {
        ProducerRecord<String, byte[]> record = record(null, key, revision, value);
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        commit(List.of(record));
    }

    void sendTo(int partition, String key, long revision, String text) {
        commit(List.of(record(partition, key, revision, json(revision, text))));
    }

    /** All in one transaction: one batch of a reader, if it reads as many at once. */
    void sendStates(int count, String keyPrefix) {
        commit(IntStream.range(0, count)
                .mapToObj(i -> record(null, keyPrefix + i, 1, json(1, "t")))
                .toList());
    }

    void sendAndAbort(String key) {
        producer.beginTransaction();
        sendAll(List.of(record(null, key, 1, json(1, "aborted"))));
        producer.abortTransaction();
    }

    private void commit(List<ProducerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        sendAll(records);
        producer.commitTransaction();
    }

    private void sendAll(List<ProducerRecord<String, byte[]>> records) {
        List<Future<RecordMetadata>> sends =
                records.stream().map(producer::send).toList();
        producer.flush();
        sends.forEach(Future::resultNow);
    }

    private static String json(long revision, String text) {
        return "{\"revision\":%d,\"text\":\"%s\"}".formatted(revision, text);
    }

    private ProducerRecord<String, byte[]> record(
            @Nullable Integer partition, @Nullable String key, long revision, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(named(), partition, key, bytes);
        record.headers().add("ce_id", (key + "@" + revision).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static <T> T join(KafkaFuture<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
