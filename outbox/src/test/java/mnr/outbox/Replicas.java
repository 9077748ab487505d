package mnr.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.common.annotation.Identifier;

/** Several replicas of one service, as far as the outbox goes. */
@Singleton
class Replicas {

    private final AgroalDataSource dataSource;
    private final PendingEvents pending;
    private final EventTraces traces;
    private final OutboxConfig config;
    private final Map<String, Object> kafka;
    private final List<Replica> running = new ArrayList<>();

    Replicas(
            AgroalDataSource dataSource,
            PendingEvents pending,
            EventTraces traces,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxConfig config) {
        this.dataSource = dataSource;
        this.pending = pending;
        this.traces = traces;
        this.config = config;
        this.kafka = kafka;
    }

    Replica start() {
        return start(relaying -> relaying);
    }

    /** A replica whose steps the test has in its hands. */
    Replica start(UnaryOperator<Takeover> tampered) {
        return start(kafka, tampered);
    }

    Replica startAt(String bootstrapServers) {
        Map<String, Object> own = new HashMap<>(kafka);
        own.put("bootstrap.servers", bootstrapServers);
        return start(own, relaying -> relaying);
    }

    private Replica start(Map<String, Object> broker, UnaryOperator<Takeover> tampered) {
        RelaySignal signal = new RelaySignal();
        RelayMetrics metrics = new RelayMetrics(new SimpleMeterRegistry(), pending, config);
        Takeover takeover = new KafkaTakeover(pending, new Topics(broker, config), traces, broker, config);
        Relay relay = new Relay(new Lease(dataSource, config), tampered.apply(takeover), signal, metrics, config);
        RelayThread thread = new RelayThread(relay, config);
        thread.start();
        Replica replica = new Replica(thread, metrics);
        running.add(replica);
        return replica;
    }

    void stopAll() {
        running.forEach(Replica::stop);
        running.clear();
    }

    /** One of them. */
    record Replica(RelayThread thread, RelayMetrics metrics) {

        boolean relays() {
            return metrics.isRelaying();
        }

        void stop() {
            try {
                thread.stop();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
