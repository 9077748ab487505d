package mnr.projection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.common.annotation.Identifier;

import mnr.projection.database.Database;

/** Runs loops that a test can start, stop and start again. */
@Singleton
class LoopsByHand {

    private final Offsets offsets;
    private final ParkedRecords parked;
    private final ProjectionConfig config;
    private final Clock clock;
    private final RecordTraces traces;
    private final Map<String, Object> kafka;
    private final List<Following> started = new ArrayList<>();

    LoopsByHand(
            Database database,
            ProjectionConfig config,
            Clock clock,
            RecordTraces traces,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.offsets = new Offsets(database);
        this.parked = new ParkedRecords(database, clock);
        this.config = config;
        this.clock = clock;
        this.traces = traces;
        this.kafka = kafka;
    }

    record Following(ProjectionLoop loop, ProjectionStatus status, Thread thread) {

        ProjectionState state() {
            return status.state();
        }

        SourceFreshness freshness() {
            return status.freshness();
        }

        void stop() {
            loop.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Following follow(StateProjection projection) {
        return follow(projection, (String) java.util.Objects.requireNonNull(kafka.get("bootstrap.servers")));
    }

    Following follow(StateProjection projection, String bootstrapServers) {
        return follow(projection, bootstrapServers, config);
    }

    /** With settings other than the service's. */
    Following follow(StateProjection projection, ProjectionConfig other) {
        return follow(projection, (String) java.util.Objects.requireNonNull(kafka.get("bootstrap.servers")), other);
    }

    private Following follow(StateProjection projection, String bootstrapServers, ProjectionConfig config) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("bootstrap.servers", bootstrapServers);
        ProjectionStatus status = new ProjectionStatus(projection, new SimpleMeterRegistry());
        Intake intake = new Intake(projection, offsets, parked, clock, traces, config.transactionTimeout());
        ProjectionLoop loop = new ProjectionLoop(projection, intake, status, config, settings);
        Following following = new Following(
                loop, status, Thread.ofPlatform().name(projection.name()).start(loop));
        started.add(following);
        return following;
    }

    void stopAll() {
        started.forEach(Following::stop);
        started.clear();
    }
}
