package mnr.outbox;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What operators see of the outbox; scraping never asks the database. */
@Singleton
class RelayMetrics {

    private final Counter relayed;
    private final Counter fenced;
    private final Counter failures;
    private final PendingEvents pending;
    private final long sampleNanos;
    private volatile Backlog backlog = Backlog.unknown();
    private volatile boolean relaying;

    RelayMetrics(MeterRegistry registry, PendingEvents pending, OutboxConfig config) {
        this.pending = pending;
        this.sampleNanos = config.sampleInterval().toNanos();
        relayed = Counter.builder("mnr.outbox.relayed")
                .description("Events sent and deleted")
                .register(registry);
        fenced = Counter.builder("mnr.outbox.fenced")
                .description("Times that another relay took over from this one while it relayed")
                .register(registry);
        failures = Counter.builder("mnr.outbox.failures")
                .description("Batches given up and tried again: the broker or the database was away")
                .register(registry);
        Gauge.builder("mnr.outbox.pending", () -> backlog.events())
                .description("Events that wait to be sent")
                .register(registry);
        Gauge.builder("mnr.outbox.backlog.age", () -> backlog.ageSeconds())
                .description("Age of the oldest event that waits to be sent")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("mnr.outbox.relaying", () -> relaying ? 1 : 0)
                .description("1 in the replica that holds the lease and relays, 0 in those that stand by")
                .register(registry);
    }

    void relaying(boolean holdsTheLease) {
        relaying = holdsTheLease;
    }

    boolean isRelaying() {
        return relaying;
    }

    void relayed(int events) {
        relayed.increment(events);
    }

    void fenced() {
        fenced.increment();
    }

    void failed() {
        failures.increment();
    }

    double relayedCount() {
        return relayed.count();
    }

    double fencedCount() {
        return fenced.count();
    }

    double failureCount() {
        return failures.count();
    }

    /** Measures the backlog when it is time: in standby too, so that its age is seen when nobody relays. */
    void sampleBacklog() {
        if (backlog.olderThan(sampleNanos)) {
            backlog = pending.backlog();
        }
    }

    Backlog backlog() {
        return backlog;
    }
}
