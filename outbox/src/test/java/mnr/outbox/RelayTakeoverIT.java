package mnr.outbox;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(RelayByHand.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class RelayTakeoverIT {

    private static final List<String> FOUGHT = List.of("fought-0", "fought-1", "fought-2");

    @Inject
    Things things;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    PendingEvents pending;

    @Inject
    EventTraces traces;

    @Inject
    OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final List<Thread> threads = new ArrayList<>();
    private final List<Relay> relays = new ArrayList<>();
    private SentRecords sent;

    @BeforeEach
    void prepareTopics() throws InterruptedException {
        things.forgetEvents();
        new Topics(kafka, config).prepare();
        sent = new SentRecords(bootstrapServers, Things.TOPIC);
    }

    @AfterEach
    void stopRelays() throws InterruptedException {
        relays.forEach(Relay::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        sent.close();
    }

    @Test
    void aRelayThatLostItsTurnCannotSendWhatItReadBefore() throws InterruptedException {
        things.change("stale");
        try (RelayProducer former = RelayProducer.takeOver(kafka, config)) {
            List<PendingEvent> readByFormer = pending.next(10, 1_000);
            things.change("stale");
            relayAllAsNewcomer();

            assertThatThrownBy(() -> former.send(readByFormer, traces.begin(readByFormer)))
                    .satisfies(
                            failure -> assertThat(RelayProducer.fenced(failure)).isTrue());
        }

        await().untilAsserted(() -> assertThat(sent.revisionsOf("stale")).containsExactly(1L, 2L));
    }

    @Test
    void aRelayThatLostItsTurnDeletesNothing() throws InterruptedException {
        things.change("kept");
        try (RelayProducer former = RelayProducer.takeOver(kafka, config)) {
            long formerTerm = pending.beginTerm();
            List<PendingEvent> sentByFormer = pending.next(10, 1_000);
            former.send(sentByFormer, traces.begin(sentByFormer));
            pending.beginTerm();

            boolean removed = pending.remove(sentByFormer, formerTerm);

            assertThat(removed).isFalse();
            assertThat(things.pending("kept")).isEqualTo(1);
        }
        relayAllAsNewcomer();
        await().untilAsserted(() -> assertThat(sent.revisionsOf("kept")).containsExactly(1L, 1L));
    }

    @Test
    void aDeleteThatWaitsForANewTermDeletesNothing() throws Exception {
        things.change("raced");
        long formerTerm = pending.beginTerm();
        List<PendingEvent> readByFormer = pending.next(10, 1_000);
        try (Connection newcomer = dataSource.getConnection();
                Statement statement = newcomer.createStatement()) {
            newcomer.setAutoCommit(false);
            statement.executeUpdate("UPDATE outbox_relay SET term = term + 1");

            CompletableFuture<Boolean> removed =
                    CompletableFuture.supplyAsync(() -> pending.remove(readByFormer, formerTerm));
            await().until(() -> things.someoneWaitsForALock());
            newcomer.commit();

            assertThat(removed).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(false);
        }
        assertThat(things.pending("raced")).isEqualTo(1);
    }

    @Test
    void abandonedTransactionsAreNeverReadAndHoldNobodyUp() throws InterruptedException {
        things.change("abandoned");
        RelayProducer former = RelayProducer.takeOver(kafka, config);
        List<PendingEvent> batch = List.of(pending.next(10, 1_000).getFirst(), unsendable());
        assertThatThrownBy(() -> former.send(batch, traces.begin(batch))).isInstanceOf(RuntimeException.class);
        former.close();

        relayAllAsNewcomer();

        await().untilAsserted(() -> assertThat(sent.revisionsOf("abandoned")).containsExactly(1L));
    }

    @Test
    void twoRelaysThatFightLoseNothingAndEndWithTheNewest() {
        RelayMetrics one = startRelay();
        RelayMetrics other = startRelay();

        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    FOUGHT.forEach(things::change);
                    return one.fencedCount() >= 2 && other.fencedCount() >= 2;
                });

        await().until(() -> FOUGHT.stream().allMatch(key -> things.pending(key) == 0));
        for (String key : FOUGHT) {
            long newest = things.revision(key);
            await().untilAsserted(() -> assertThat(sent.revisionsOf(key)).contains(newest));
            assertThat(sent.revisionsOf(key).stream().distinct().toList()).isEqualTo(Revisions.upTo(newest));
            assertThat(sent.revisionsOf(key)).last().isEqualTo(newest);
        }
    }

    private RelayMetrics startRelay() {
        RelayMetrics metrics = new RelayMetrics(new SimpleMeterRegistry());
        Relay relay = new Relay(pending, new Topics(kafka, config), new RelaySignal(), metrics, traces, kafka, config);
        relays.add(relay);
        threads.add(Thread.ofPlatform().start(relay));
        return metrics;
    }

    private void relayAllAsNewcomer() throws InterruptedException {
        try (RelayProducer newcomer = RelayProducer.takeOver(kafka, config)) {
            long term = pending.beginTerm();
            List<PendingEvent> all = pending.next(1_000, 1_000_000);
            newcomer.send(all, traces.begin(all));
            assertThat(pending.remove(all, term)).isTrue();
        }
    }

    private static PendingEvent unsendable() {
        return new PendingEvent(
                -1, CloudEvent.state(Things.TOPIC, "unsendable", 1, Things.THEN, new byte[2_000_000]), null);
    }
}
