package mnr.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

import static java.util.stream.Collectors.toMap;

/**
 * What Kafka knows of the batches that relays have committed. To be asked after the fence: then no transaction of a former
 * relay is open any more.
 */
final class CommittedBatches implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final Admin admin;
    private final Receipts receipts;
    private final Map<String, String> plainNames;

    CommittedBatches(Map<String, Object> kafka, OutboxConfig config) {
        Namespace namespace = Namespace.of(config.namespace());
        receipts = Receipts.of(config);
        plainNames =
                config.topics().stream().map(OutboxConfig.Topic::name).collect(toMap(namespace::topic, name -> name));
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, config.transactionalId() + "-settling");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        admin = Admin.create(settings);
    }

    Optional<Receipt> lastReceipt() throws InterruptedException {
        ListConsumerGroupOffsetsOptions stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        Map<TopicPartition, OffsetAndMetadata> offsets =
                get(admin.listConsumerGroupOffsets(receipts.group(), stable).partitionsToOffsetAndMetadata());
        return Optional.ofNullable(offsets.get(receipts.partition()))
                .map(OffsetAndMetadata::metadata)
                .flatMap(Receipt::read);
    }

    /** Where the service's topics end for a reader of committed records. */
    List<Position> ends() throws InterruptedException {
        Map<String, TopicDescription> topics =
                get(admin.describeTopics(plainNames.keySet()).allTopicNames());
        Map<TopicPartition, OffsetSpec> latest = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                get(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all());
        return ends.entrySet().stream()
                .map(end -> new Position(
                        plainNames.getOrDefault(
                                end.getKey().topic(), end.getKey().topic()),
                        end.getKey().partition(),
                        end.getValue().offset()))
                .toList();
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException("what was committed could not be learned", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO); // a plain close would wait for the call that an absent broker leaves open
    }
}
