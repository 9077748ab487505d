package mnr.assessment.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import mnr.outbox.Revision;

/** The table {@code restored}, read from time to time, since another replica may raise the epoch. */
@ApplicationScoped
public class Epochs {

    private static final Logger LOG = Logger.getLogger(Epochs.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Session session;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Epochs(Session session) {
        this.session = session;
    }

    void onStart(@Observes StartupEvent started) {
        look();
        Thread.ofVirtual().name("epochs").start(this::lookAgainAndAgain);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopped.countDown();
    }

    /** From now on no tag of before matches; in other replicas within seconds. */
    public void raise(Instant now) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update restored set epoch = :epoch")
                        .setParameter("epoch", Revision.after(stored(), now))
                        .executeUpdate());
        look();
    }

    /** Learns what the table says. */
    void look() {
        Epoch.is(QuarkusTransaction.requiringNew().call(this::stored));
    }

    private long stored() {
        return session.createNativeQuery("select epoch from restored", Long.class)
                .getSingleResult();
    }

    private void lookAgainAndAgain() {
        try {
            while (!stopped.await(BETWEEN_LOOKS.toNanos(), TimeUnit.NANOSECONDS)) {
                lookIfPossible();
            }
        } catch (InterruptedException _) {
            // the JVM ends
        }
    }

    private void lookIfPossible() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.debugf(e, "epoch not read, will be tried again");
        }
    }
}
