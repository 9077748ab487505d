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
    private volatile Backlog backlog = Backlog.unknown();

    RelayMetrics(MeterRegistry registry) {
        relayed = Counter.builder("mnr.outbox.relayed")
                .description("Events sent and deleted")
                .register(registry);
        fenced = Counter.builder("mnr.outbox.fenced")
                .description("Times that another relay took over from this one")
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

    void measured(Backlog measured) {
        backlog = measured;
    }

    Backlog backlog() {
        return backlog;
    }
}
