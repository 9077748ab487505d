package mnr.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.stack.SpareBroker;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(RelayByHand.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class BrokerOutageIT {

    private static final List<String> KEYS = List.of("outage-0", "outage-1", "outage-2", "outage-3", "outage-4");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HEALED = Duration.ofSeconds(10); // a broker that answers may still load its state

    @Inject
    Things things;

    @Inject
    PendingEvents pending;

    @Inject
    RelaySignal signal;

    @Inject
    EventTraces traces;

    @Inject
    OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private SpareBroker broker;
    private RelayMetrics metrics;
    private Relay relay;
    private Thread thread;

    @BeforeEach
    void startBrokerAndRelay() {
        things.forgetEvents();
        broker = SpareBroker.start(Path.of("target/brokers"));
        metrics = new RelayMetrics(new SimpleMeterRegistry());
        Map<String, Object> own = new HashMap<>(kafka);
        own.put("bootstrap.servers", broker.bootstrapServers());
        relay = new Relay(pending, new Topics(own, config), signal, metrics, traces, own, config);
        thread = Thread.ofPlatform().start(relay);
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        relay.stop();
        thread.join();
        broker.close();
    }

    @Test
    void nothingIsLostAndOrderIsKeptWhenTheBrokerStopsDuringWrites() throws InterruptedException {
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int round = 0; round < 400; round++) {
                KEYS.forEach(things::change);
            }
        });
        await().atMost(PATIENCE).until(() -> metrics.relayedCount() > 200);
        broker.stop();
        awaitSeenOutage();
        writer.join();
        assertThat(pendingOfAll()).isPositive();

        broker.startAgain();

        await().atMost(HEALED).untilAsserted(() -> assertThat(pendingOfAll()).isZero());
        try (SentRecords sent = new SentRecords(broker.bootstrapServers(), Things.TOPIC)) {
            for (String key : KEYS) {
                long newest = things.revision(key);
                await().untilAsserted(() -> assertThat(sent.revisionsOf(key)).contains(newest));
                assertThat(sent.revisionsOf(key).stream().distinct().toList()).isEqualTo(Revisions.upTo(newest));
                assertThat(sent.revisionsOf(key)).last().isEqualTo(newest);
            }
        }
    }

    /** A stopped broker is noticed: the backlog is measured and its age rises. */
    private void awaitSeenOutage() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics.failureCount()).isPositive());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics.backlog().events()).isPositive());
        assertThat(metrics.backlog().ageSeconds()).isPositive();
    }

    private long pendingOfAll() {
        return KEYS.stream().mapToLong(things::pending).sum();
    }
}
