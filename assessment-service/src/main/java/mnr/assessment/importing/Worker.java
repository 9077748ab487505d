package mnr.assessment.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import mnr.assessment.wall.Background;
import mnr.assessment.wall.Everywhere;

/** Applies what is taken in, from the service's start to its end: the lines of one import at a time. */
@Singleton
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Batches batches;
    private final Claims claims;
    private final ImportConfig config;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private Instant sweptAt = Instant.EPOCH;

    Worker(Batches batches, Claims claims, ImportConfig config, Clock clock) {
        this.batches = batches;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        if (config.enabled()) {
            thread = Thread.ofPlatform().name("import-worker").daemon().start(this::run);
        }
    }

    void onStop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        Thread running = thread;
        if (running != null && !running.join(config.stopTimeout())) {
            running.interrupt();
        }
    }

    /** Lines have come. */
    void wake() {
        woken.release();
    }

    private void run() {
        while (!stopping) {
            try {
                sweepIfDue();
                if (!Everywhere.call(Background.IMPORT, batches::applyNext)) {
                    await();
                }
            } catch (InterruptedException _) {
                return;
            } catch (Throwable e) { // a worker that dies of anything would leave all imports without a word
                if (!stopping) {
                    LOG.warnf("import worker failed and tries again: cause=%s retryIn=%s", e, config.idlePoll());
                    woken.drainPermits();
                    awaitQuietly();
                }
            }
        }
    }

    private void await() throws InterruptedException {
        boolean _ = woken.tryAcquire(config.idlePoll().toNanos(), TimeUnit.NANOSECONDS);
        woken.drainPermits();
    }

    private void awaitQuietly() {
        try {
            await();
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    private void sweepIfDue() {
        Instant now = clock.instant();
        if (now.isBefore(sweptAt.plus(BETWEEN_SWEEPS))) {
            return;
        }
        sweptAt = now;
        int swept = Everywhere.call(
                Background.SWEEP, () -> QuarkusTransaction.requiringNew().call(() -> claims.sweep(config.keep())));
        if (swept > 0) {
            LOG.infof("imports swept: count=%d", swept);
        }
    }
}
