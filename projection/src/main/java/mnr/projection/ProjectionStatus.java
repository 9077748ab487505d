package mnr.projection;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** What is known of one projection: its loop writes it; metrics, health and freshness read it. */
final class ProjectionStatus {

    private final String name;
    private final Set<String> topics;
    private final Map<String, Long> lags = new ConcurrentHashMap<>();
    private final Map<String, Instant> appliedAt = new ConcurrentHashMap<>();
    private final Counter applied;
    private final Counter retries;
    private volatile ProjectionState state = ProjectionState.SEARCHING;
    private volatile @Nullable String trouble;
    private volatile long parked;

    ProjectionStatus(StateProjection projection, MeterRegistry registry) {
        this.name = projection.name();
        this.topics = Set.copyOf(projection.topics());
        for (String topic : topics) {
            Gauge.builder("mnr.projection.lag.records", () -> lags.get(topic))
                    .description("Committed offsets that are not applied yet; NaN while it cannot be told")
                    .tags("projection", name, "topic", topic)
                    .register(registry);
        }
        Gauge.builder("mnr.projection.parked", () -> parked)
                .description("Records that could not be applied and that no later one has superseded")
                .tags("projection", name)
                .register(registry);
        Gauge.builder("mnr.projection.stopped", () -> state == ProjectionState.STOPPED ? 1 : 0)
                .description("1 if the stored offsets are void and an operator has to decide")
                .tags("projection", name)
                .register(registry);
        applied = Counter.builder("mnr.projection.applied")
                .description("Records handed to the projection in committed transactions")
                .tags("projection", name)
                .register(registry);
        retries = Counter.builder("mnr.projection.retries")
                .description("Batches rolled back and tried again")
                .tags("projection", name)
                .register(registry);
    }

    String name() {
        return name;
    }

    ProjectionState state() {
        return state;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    void is(ProjectionState now, @Nullable String why) {
        if (now == ProjectionState.RETRYING) {
            retries.increment();
        }
        trouble = why;
        state = now;
    }

    void adopted(Intake.Settled stored) {
        parked = stored.parked();
        stored.positions().forEach((partition, position) -> {
            if (position.appliedAt() != null) {
                appliedAt.merge(partition.topic(), position.appliedAt(), ProjectionStatus::later);
            }
        });
    }

    void settled(Intake.Settled settled) {
        adopted(settled);
        applied.increment(settled.applied());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    void lags(Map<String, Long> measured) {
        lags.keySet().retainAll(measured.keySet());
        lags.putAll(measured);
    }

    SourceFreshness freshness() {
        return new SourceFreshness(
                name,
                state,
                trouble,
                parked,
                topics.stream()
                        .sorted()
                        .map(topic -> new TopicFreshness(topic, lags.get(topic), appliedAt.get(topic)))
                        .toList());
    }
}
