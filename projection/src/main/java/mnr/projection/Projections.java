package mnr.projection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** Runs every projection of the service on a thread of its own, from the service's start to its end. */
@Singleton
class Projections {

    private final ProjectionConfig config;
    private final List<ProjectionStatus> statuses = new ArrayList<>();
    private final List<ProjectionLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Projections(
            @All List<StateProjection> projections,
            Offsets offsets,
            ParkedRecords parked,
            ProjectionConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Clock clock,
            RecordTraces traces,
            MeterRegistry registry) {
        this.config = config;
        projections.stream().sorted(Comparator.comparing(StateProjection::name)).forEach(projection -> {
            ProjectionStatus status = new ProjectionStatus(projection, registry);
            Intake intake = new Intake(projection, offsets, parked, clock, traces, config.transactionTimeout());
            statuses.add(status);
            loops.add(new ProjectionLoop(projection, intake, status, config, kafka));
        });
    }

    List<ProjectionStatus> statuses() {
        return statuses;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            for (int i = 0; i < loops.size(); i++) {
                threads.add(Thread.ofPlatform()
                        .name("projection-" + statuses.get(i).name())
                        .daemon()
                        .start(loops.get(i)));
            }
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        loops.forEach(ProjectionLoop::stop);
        for (Thread thread : threads) {
            if (!thread.join(config.stopTimeout())) {
                thread.interrupt();
                thread.join(config.stopTimeout());
            }
        }
    }
}
