package mnr.outbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Relays batch after batch until it is told to stop or fails. While Kafka takes one batch, the one before is deleted and the
 * next is read: by one thread, so that a batch is never read before the deletion of the last but one. Order per key holds,
 * since a row that is read belongs to a transaction that began after the key's earlier rows were committed.
 */
final class Turn implements AutoCloseable {

    private final Handover handover;
    private final LeaseKeeper lease;
    private final RelaySignal signal;
    private final RelayMetrics metrics;
    private final OutboxConfig config;
    private final ExecutorService rows = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("outbox-rows").daemon().factory());
    private Future<?> removal = CompletableFuture.completedFuture(null);

    Turn(Handover handover, LeaseKeeper lease, RelaySignal signal, RelayMetrics metrics, OutboxConfig config) {
        this.handover = handover;
        this.lease = lease;
        this.signal = signal;
        this.metrics = metrics;
        this.config = config;
    }

    void run(BooleanSupplier stopping) throws InterruptedException {
        Duration pause = config.busyPoll();
        Batch batch = await(reading(Batch.NONE));
        while (!stopping.getAsBoolean()) {
            lease.step();
            metrics.sampleBacklog();
            if (batch.isEmpty()) {
                await(removal);
                pause = signal.await(pause) ? config.busyPoll() : longer(pause);
                batch = await(reading(Batch.NONE));
            } else {
                pause = config.busyPoll();
                batch = relay(batch);
            }
        }
        await(removal);
    }

    /** Gives the next batch. */
    private Batch relay(Batch batch) throws InterruptedException {
        Future<Batch> next = reading(batch);
        lease.step();
        Sent sent = handover.send(batch);
        lease.step();
        await(removal);
        lease.step();
        handover.commit();
        removal = rows.submit(() -> remove(sent));
        lease.step();
        return await(next);
    }

    private Future<Batch> reading(Batch inFlight) {
        return rows.submit(() -> handover.read(inFlight));
    }

    private void remove(Sent sent) {
        handover.remove(sent);
        metrics.relayed(sent.batch().size());
    }

    private static <T> T await(Future<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(config.idlePoll()) < 0 ? doubled : config.idlePoll();
    }

    @Override
    public void close() {
        rows.close();
    }
}
