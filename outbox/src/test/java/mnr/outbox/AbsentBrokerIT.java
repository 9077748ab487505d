package mnr.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

@QuarkusTest
@TestProfile(RelayByHand.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class AbsentBrokerIT {

    // far below the minute that Kafka's clients wait for a broker by themselves, far above what a busy machine needs
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Things things;

    @Inject
    PendingEvents pending;

    @Inject
    Lease lease;

    @Inject
    RelaySignal signal;

    @Inject
    EventTraces traces;

    @Inject
    OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private RelayThread thread;

    @BeforeEach
    void pointToNoBroker() {
        Map<String, Object> nowhere = new HashMap<>(kafka);
        nowhere.put("bootstrap.servers", "127.0.0.1:1");
        Topics topics = new Topics(nowhere, config);
        RelayMetrics metrics = new RelayMetrics(new SimpleMeterRegistry(), pending, config);
        Takeover takeover = new KafkaTakeover(pending, topics, traces, nowhere, config);
        thread = new RelayThread(new Relay(lease, takeover, signal, metrics, config), config);
    }

    @Test
    void neitherStartNorWritesWaitForTheBroker() throws InterruptedException {
        assertTimeout(SOON, thread::start);

        assertThatCode(() -> things.change("unsent")).doesNotThrowAnyException();

        assertThat(things.pending("unsent")).isEqualTo(1);
        thread.stop();
        things.forgetEvents();
    }

    @Test
    void theStopWaitsNoLongerThanAllowed() {
        thread.start();

        assertTimeout(SOON, thread::stop);
    }
}
