package mnr.outbox;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;
import mnr.stack.TestTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Two suites on one broker. */
@QuarkusTest
@TestProfile(RelayByHand.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class NamespaceIT {

    private static final OutboxConfig LEFT = inNamespace(TestTopics.named("left"));
    private static final OutboxConfig RIGHT = inNamespace(TestTopics.named("right"));

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void prepareTopics() throws InterruptedException {
        new Topics(kafka, LEFT).prepare();
        new Topics(kafka, RIGHT).prepare();
    }

    @Test
    void anEventIsSeenInItsOwnNamespaceAloneUnderItsPlainName() throws InterruptedException {
        // when
        send(LEFT, "seen");

        // then
        try (SentRecords left = new SentRecords(bootstrapServers, "left." + Things.TOPIC);
                SentRecords right = new SentRecords(bootstrapServers, "right." + Things.TOPIC)) {
            await().untilAsserted(() -> assertThat(left.revisionsOf("seen")).containsExactly(1L));
            ConsumerRecord<String, String> record = left.of("seen"::equals).getFirst();
            assertThat(SentRecords.header(record, "ce_type")).isEqualTo(Things.TOPIC);
            assertThat(SentRecords.header(record, "ce_source")).isEqualTo("urn:mnr:test");
            assertThat(right.revisionsOf("seen")).isEmpty();
        }
    }

    @Test
    void aRelayFencesNoneOfAnotherNamespace() throws InterruptedException {
        // given
        try (RelayProducer left = RelayProducer.takeOver(kafka, LEFT)) {

            // when
            send(RIGHT, "unfenced");

            // then
            assertThatCode(() -> send(left, "unfenced")).doesNotThrowAnyException();
        }
    }

    @Test
    void aNamespaceThatCannotBeIsToldAtTheStart() {
        assertThatThrownBy(() -> new Topics(kafka, inNamespace("not legal")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Topics(kafka, inNamespace("n".repeat(240))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void send(OutboxConfig config, String key) throws InterruptedException {
        try (RelayProducer producer = RelayProducer.takeOver(kafka, config)) {
            send(producer, key);
        }
    }

    private static void send(RelayProducer producer, String key) throws InterruptedException {
        List<PendingEvent> event = List.of(new PendingEvent(1, Things.event(key, 1), null));
        producer.send(Batch.of(event), new SendSpans(List.of(Span.getInvalid())));
        producer.commit();
    }

    private static OutboxConfig inNamespace(String namespace) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors() // for the default, which refers to mnr.kafka.namespace
                .withMapping(OutboxConfig.class)
                .withDefaultValues(Map.of(
                        "mnr.kafka.namespace", namespace,
                        "mnr.outbox.source", "urn:mnr:test",
                        "mnr.outbox.transactional-id", "mnr-test-relay",
                        "mnr.outbox.create-topics", "true",
                        "mnr.outbox.topics[0].name", Things.TOPIC))
                .build()
                .getConfigMapping(OutboxConfig.class);
    }
}
