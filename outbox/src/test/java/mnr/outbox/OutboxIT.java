package mnr.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class OutboxIT {

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry metrics;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private SentRecords sent;

    @BeforeEach
    void readTheTopic() {
        things.change("first"); // the relay makes the topics before it sends anything
        await().untilAsserted(() -> assertThat(things.pending("first")).isZero());
        sent = new SentRecords(bootstrapServers, Things.TOPIC);
    }

    @AfterEach
    void closeTheReader() {
        sent.close();
    }

    @Test
    void aCommittedEventIsSentAsACloudEventInBinaryMode() {
        things.change("committed");

        await().untilAsserted(() -> assertThat(sent.revisionsOf("committed")).containsExactly(1L));
        ConsumerRecord<String, String> record = sent.of("committed"::equals).getFirst();
        assertThat(record.value()).isEqualTo("{\"revision\":1}");
        assertThat(headers(record))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "committed@1",
                        "ce_source", "urn:mnr:test",
                        "ce_type", "mnr.test.states.v1",
                        "ce_subject", "committed",
                        "ce_time", "2026-01-02T03:04:05.006007Z",
                        "content-type", "application/json"));
    }

    @Test
    void aSentEventLeavesTheOutbox() {
        things.change("leaves");

        await().untilAsserted(() -> assertThat(sent.revisionsOf("leaves")).hasSize(1));
        await().untilAsserted(() -> assertThat(things.pending("leaves")).isZero());
        assertThat(metrics.get("mnr.outbox.relayed").counter().count()).isPositive();
    }

    @Test
    void nothingIsSentOfARolledBackTransaction() {
        assertThatThrownBy(() -> things.changeAndFail("rolled-back")).isInstanceOf(IllegalStateException.class);
        things.change("after-the-rollback");

        await().untilAsserted(
                        () -> assertThat(sent.revisionsOf("after-the-rollback")).hasSize(1));
        assertThat(sent.revisionsOf("rolled-back")).isEmpty();
        assertThat(things.revision("rolled-back")).isZero();
    }

    @Test
    void anEventOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(Things.event("no-transaction", 1)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void anEventThatIsTooLargeIsRefusedWithItsWrite() {
        CloudEvent large = CloudEvent.state(Things.TOPIC, "large", 1, Things.THEN, new byte[900 * 1024]);

        assertThatThrownBy(() -> things.append(large)).isInstanceOfSatisfying(EventTooLargeException.class, refused -> {
            assertThat(refused.size()).isEqualTo(900 * 1024 + "large".length());
            assertThat(refused.limit()).isEqualTo(900 * 1024);
        });
        assertThat(things.revision("large")).isZero();
    }

    @Test
    void theLargestEventIsSent() {
        byte[] data = "9".repeat(900 * 1024 - "largest".length()).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        things.append(CloudEvent.state(Things.TOPIC, "largest", 1, Things.THEN, data));

        await().untilAsserted(() -> assertThat(sent.revisionsOf("largest")).hasSize(1));
    }

    @Test
    void anEventToATopicThatIsNotDeclaredIsRefused() {
        CloudEvent stray = CloudEvent.state("mnr.test.other.v1", "stray", 1, Things.THEN, new byte[1]);

        assertThatThrownBy(() -> things.append(stray)).isInstanceOf(IllegalArgumentException.class);
        assertThat(things.revision("stray")).isZero();
    }

    @Test
    void eventsOfOneKeyKeepTheirOrderUnderConcurrentWriters() {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            CompletableFuture.allOf(IntStream.range(0, 1_000)
                            .mapToObj(
                                    i -> CompletableFuture.runAsync(() -> things.change("ordered-" + i % 10), writers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        await().untilAsserted(() ->
                assertThat(sent.of(key -> key.startsWith("ordered-"))).hasSizeGreaterThanOrEqualTo(1_000));
        List<Long> oneToHundred = LongStream.rangeClosed(1, 100).boxed().toList();
        assertThat(IntStream.range(0, 10).mapToObj(i -> sent.revisionsOf("ordered-" + i)))
                .allSatisfy(revisions -> assertThat(revisions).isEqualTo(oneToHundred));
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(toMap(header -> header.key(), header -> SentRecords.header(record, header.key())));
    }
}
