package mnr.idempotency;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Removes answers that have outlived their time, again and again. */
@Singleton
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    private final IdempotentAnswers answers;
    private final IdempotencyConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Sweeper(IdempotentAnswers answers, IdempotencyConfig config) {
        this.answers = answers;
        this.config = config;
    }

    void onStart(@Observes StartupEvent started) {
        Thread.ofVirtual().name("idempotency-sweeper").start(this::sweepAgainAndAgain);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopped.countDown();
    }

    private void sweepAgainAndAgain() {
        try {
            while (!stopped.await(config.sweepEvery().toNanos(), TimeUnit.NANOSECONDS)) {
                sweepIfPossible();
            }
        } catch (InterruptedException _) {
            // the JVM ends
        }
    }

    private void sweepIfPossible() {
        try {
            int swept = sweep();
            LOG.debugf("answers swept count=%d", swept);
        } catch (RuntimeException e) {
            LOG.warnf(e, "answers not swept, will be tried again");
        }
    }

    /** Removes all there are by now, in batches; says how many. */
    int sweep() {
        int all = 0;
        int batch;
        do {
            batch = answers.sweep();
            all += batch;
        } while (batch == config.sweepBatch());
        return all;
    }
}
