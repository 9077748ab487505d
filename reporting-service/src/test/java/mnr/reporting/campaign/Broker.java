package mnr.reporting.campaign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import mnr.stack.TestTopics;

/** Publishes states on the real topics, as the other services' relays do: CloudEvents in binary mode, in transactions. */
public final class Broker implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    private Broker(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** The broker that this JVM's service reads. */
    public static Broker open() {
        return at(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    public static Broker at(String bootstrapServers) {
        createTopics(bootstrapServers);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "transactional.id", "mnr-reporting-test");
        Broker broker = new Broker(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
        broker.producer.initTransactions();
        return broker;
    }

    private static void createTopics(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            for (String topic : Topics.ALL) {
                try {
                    admin.createTopics(List.of(new NewTopic(TestTopics.named(topic), Optional.of(3), Optional.empty())
                                    .configs(Map.of(
                                            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))))
                            .all()
                            .get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new AssertionError(e);
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public void publish(List<State> states) {
        producer.beginTransaction();
        states.forEach(state -> send(state.topic(), state.key(), state.revision(), state.value()));
        producer.commitTransaction();
    }

    /** A value that is no state of the key. */
    public void publish(String topic, String key, long revision, String value) {
        producer.beginTransaction();
        send(topic, key, revision, value.getBytes(StandardCharsets.UTF_8));
        producer.commitTransaction();
    }

    private void send(String topic, String key, long revision, byte[] value) {
        List<Header> headers = List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", key + "@" + revision),
                header("ce_source", "urn:mnr:test"),
                header("ce_type", topic),
                header("ce_subject", key),
                header("ce_time", "2026-03-01T10:00:00Z"),
                header("content-type", "application/json"));
        // A send that fails fails the commit.
        Future<RecordMetadata> _ =
                producer.send(new ProducerRecord<>(TestTopics.named(topic), null, null, key, value, headers));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
