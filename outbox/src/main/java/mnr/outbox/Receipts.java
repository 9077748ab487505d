package mnr.outbox;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/**
 * Where Kafka keeps the receipt of the last batch: as the words beside an offset that nobody reads from, in a consumer group
 * that is named as the transactional id and has no members. It is the one thing that a transaction can hold beside records.
 */
record Receipts(String group, TopicPartition partition) {

    static Receipts of(OutboxConfig config) {
        Namespace namespace = Namespace.of(config.namespace());
        String topic = config.topics().getFirst().name();
        return new Receipts(
                namespace.transactionalId(config.transactionalId()), new TopicPartition(namespace.topic(topic), 0));
    }

    /** Adds the receipt to the running transaction. */
    void add(Receipt receipt, KafkaProducer<?, ?> producer) {
        producer.sendOffsetsToTransaction(
                Map.of(partition, new OffsetAndMetadata(0, receipt.text())), new ConsumerGroupMetadata(group));
    }
}
