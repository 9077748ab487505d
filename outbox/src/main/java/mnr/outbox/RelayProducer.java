package mnr.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A transactional producer that sends whole batches or nothing. After any failure it is closed and another one made:
 * taking over anew is the one way in which every kind of failure heals.
 */
final class RelayProducer implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final KafkaProducer<String, byte[]> producer;
    private final Namespace namespace;
    private final Receipts receipts;
    private final String source;
    private boolean broken;

    private RelayProducer(KafkaProducer<String, byte[]> producer, OutboxConfig config) {
        this.producer = producer;
        this.namespace = Namespace.of(config.namespace());
        this.receipts = Receipts.of(config);
        this.source = config.source();
    }

    /** Fences the former holder of the transactional id, whose open transaction is aborted. */
    static RelayProducer takeOver(Map<String, Object> kafka, OutboxConfig config) {
        String transactionalId = Namespace.of(config.namespace()).transactionalId(config.transactionalId());
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings(kafka, transactionalId));
        try {
            producer.initTransactions();
            return new RelayProducer(producer, config);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Outages are noticed within 10 s; meanwhile the client goes on trying to connect at least once a second. */
    private static Map<String, Object> settings(Map<String, Object> kafka, String transactionalId) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 50);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        return settings;
    }

    /** Returns when all events and their receipt lie in Kafka, uncommitted. */
    List<Position> send(Batch batch, SendSpans spans) throws InterruptedException {
        broken = true;
        producer.beginTransaction();
        List<Future<RecordMetadata>> sends = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            sends.add(producer.send(record(batch.events().get(i), spans.traceparent(i))));
        }
        receipts.add(batch.receipt(), producer);
        producer.flush();
        return positions(batch, sends);
    }

    /** Returns only when all that was sent is committed. */
    void commit() {
        producer.commitTransaction();
        broken = false;
    }

    private static List<Position> positions(Batch batch, List<Future<RecordMetadata>> sends)
            throws InterruptedException {
        Map<TopicPartition, Position> positions = new HashMap<>();
        for (int i = 0; i < sends.size(); i++) {
            RecordMetadata sent = await(sends.get(i));
            Position position =
                    new Position(batch.events().get(i).event().topic(), sent.partition(), sent.offset() + 1);
            positions.merge(
                    new TopicPartition(sent.topic(), sent.partition()),
                    position,
                    (one, other) -> one.next() > other.next() ? one : other);
        }
        return List.copyOf(positions.values());
    }

    private static RecordMetadata await(Future<RecordMetadata> send) throws InterruptedException {
        try {
            return send.get();
        } catch (ExecutionException e) {
            throw new KafkaException("an event of the batch was not sent", e.getCause());
        }
    }

    private ProducerRecord<String, byte[]> record(PendingEvent pending, @Nullable String traceparent) {
        CloudEvent event = pending.event();
        String topic = namespace.topic(event.topic());
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic, event.key(), event.data());
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", event.id());
        header(sent, "ce_source", source);
        header(sent, "ce_type", event.topic());
        header(sent, "ce_subject", event.key());
        header(sent, "ce_time", event.time().toString());
        header(sent, "content-type", "application/json");
        if (traceparent != null && pending.traceparent() != null) {
            // CloudEvents keeps where the event came to be; Kafka's own header is the last hop, as in HTTP
            header(sent, "ce_traceparent", pending.traceparent());
            header(sent, "traceparent", traceparent);
        }
        return sent;
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether another relay took over. */
    static boolean fenced(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        producer.close(broken ? Duration.ZERO : CLOSE_TIMEOUT);
    }
}
