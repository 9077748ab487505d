package mnr.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import static java.util.Objects.requireNonNull;

/**
 * Kafka as a projection sees it: all partitions of some topics, read from where the database says. Names are plain
 * on this side and those of the namespace on Kafka's. Of one thread.
 */
final class TopicReader implements AutoCloseable {

    private static final int CALL_TIMEOUT_MILLIS = 5_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final Namespace namespace;

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer, Admin admin, Namespace namespace) {
        this.consumer = consumer;
        this.admin = admin;
        this.namespace = namespace;
    }

    static TopicReader open(Map<String, Object> kafka, Namespace namespace, String name, int maxPollRecords) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "projection-" + name);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, CALL_TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        Admin admin = Admin.create(settings);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        try {
            return new TopicReader(new KafkaConsumer<>(settings), admin, namespace);
        } catch (RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /** The partitions of those topics that exist, each with its topic's id and where it begins. */
    Map<TopicPartition, Position> find(Set<String> topics) throws InterruptedException {
        Map<TopicPartition, UUID> found = new HashMap<>();
        List<String> named = topics.stream().map(namespace::topic).toList();
        for (KafkaFuture<TopicDescription> topic :
                admin.describeTopics(named).topicNameValues().values()) {
            describe(topic, found);
        }
        Map<TopicPartition, Position> positions = new HashMap<>();
        offsets(found.keySet(), OffsetSpec.earliest())
                .forEach((partition, beginning) ->
                        positions.put(partition, new Position(requireNonNull(found.get(partition)), beginning, null)));
        return positions;
    }

    private void describe(KafkaFuture<TopicDescription> topic, Map<TopicPartition, UUID> found)
            throws InterruptedException {
        try {
            TopicDescription description = topic.get();
            Uuid id = description.topicId();
            UUID topicId = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
            description
                    .partitions()
                    .forEach(partition -> found.put(
                            namespace.plain(new TopicPartition(description.name(), partition.partition())), topicId));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new KafkaException("topics could not be described", e.getCause());
            }
        }
    }

    boolean readsNothing() {
        return consumer.assignment().isEmpty();
    }

    /** Reads on from these positions, whatever was read before. */
    void readFrom(Map<TopicPartition, Position> positions) {
        consumer.assign(positions.keySet().stream().map(namespace::named).toList());
        positions.forEach((partition, position) -> consumer.seek(namespace.named(partition), position.next()));
    }

    /** Where committed records end, per partition. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) throws InterruptedException {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** Not of the consumer, which warns whenever it is asked for the ends of partitions that it does not read yet. */
    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec wanted)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> request =
                partitions.stream().collect(Collectors.toMap(namespace::named, _ -> wanted));
        try {
            return admin
                    .listOffsets(request, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            found -> namespace.plain(found.getKey()),
                            found -> found.getValue().offset()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TimeoutException
                    ? new TimeoutException("offsets could not be listed in time", e.getCause())
                    : new KafkaException("offsets could not be listed", e.getCause());
        }
    }

    /**
     * Compares with ends that are asked for now, after the positions were read: another reader may just have moved them.
     *
     * @throws PositionVoidException if a position is not within its partition
     */
    void checkRange(Map<TopicPartition, Position> positions) throws InterruptedException {
        Map<TopicPartition, Long> begins = offsets(positions.keySet(), OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = ends(positions.keySet());
        String outside = positions.keySet().stream()
                .filter(partition -> {
                    long next = requireNonNull(positions.get(partition)).next();
                    return next < requireNonNull(begins.get(partition)) || next > requireNonNull(ends.get(partition));
                })
                .map(TopicPartition::toString)
                .sorted()
                .collect(Collectors.joining(","));
        if (!outside.isEmpty()) {
            throw PositionVoidException.outOfRange(outside);
        }
    }

    /** What came within the time; empty if nothing did, or the broker is away. */
    Batch poll(Duration timeout) {
        try {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(timeout);
            List<ReceivedRecord> records = new ArrayList<>(polled.count());
            for (TopicPartition named : polled.partitions()) {
                TopicPartition source = namespace.plain(named);
                for (ConsumerRecord<byte[], byte[]> record : polled.records(named)) {
                    records.add(ReceivedRecord.of(source, record));
                }
            }
            return new Batch(
                    records,
                    polled.nextOffsets().entrySet().stream()
                            .collect(Collectors.toMap(
                                    next -> namespace.plain(next.getKey()),
                                    next -> next.getValue().offset())));
        } catch (OffsetOutOfRangeException e) {
            throw PositionVoidException.outOfRange(
                    e.partitions().stream().map(namespace::plain).toList().toString());
        }
    }

    @Override
    public void close() {
        try {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
