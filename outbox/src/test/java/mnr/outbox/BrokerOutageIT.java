package mnr.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
    Replicas replicas;

    private SpareBroker broker;
    private RelayMetrics metrics;

    @BeforeEach
    void startBrokerAndRelay() {
        things.forgetEvents();
        broker = SpareBroker.start(Path.of("target/brokers"));
        metrics = replicas.startAt(broker.bootstrapServers()).metrics();
    }

    @AfterEach
    void stopAll() {
        replicas.stopAll();
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
            Delivery.check(things, sent, KEYS);
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
