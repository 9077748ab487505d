package mnr.reference.revision;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import mnr.http.kept.KeptAnswers;

/** Ends the answers that are kept when the content changes, here or on another replica. */
@Singleton
class RevisionWatch {

    private static final Logger LOG = Logger.getLogger(RevisionWatch.class);
    private static final long UNKNOWN = -1;

    /** After the seeds, whose changes nobody has read yet. */
    private static final int LAST = 5_000;

    private final ContentRevision revision;
    private final KeptAnswers answers;
    private final RevisionConfig config;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("content-revision").factory());
    private long last = UNKNOWN;
    private boolean failed;

    RevisionWatch(ContentRevision revision, KeptAnswers answers, RevisionConfig config) {
        this.revision = revision;
        this.answers = answers;
        this.config = config;
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        // what a look throws it tells itself
        ScheduledFuture<?> _ =
                looks.scheduleWithFixedDelay(this::look, 0, config.poll().toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stop) {
        looks.shutdownNow();
    }

    // a commit whose answer was lost is found like another replica's
    void changedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged changed) {
        take(changed.revision());
    }

    private synchronized void take(long committed) {
        if (committed != last) {
            answers.forget();
            last = committed;
        }
    }

    private void look() {
        try {
            take(revision.current());
            answers.confirm();
            failed = false;
        } catch (RuntimeException e) { // one failure must not end all looks
            if (!failed) {
                LOG.warnf(e, "content revision unknown: answers that are kept are given on for a while");
                failed = true;
            }
        }
    }
}
