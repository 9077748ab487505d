package mnr.reference.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The number that rises with every change of what everybody may read. */
@ApplicationScoped
public class ContentRevision {

    private final EntityManager entityManager;
    private final Event<ContentChanged> changed;

    ContentRevision(EntityManager entityManager, Event<ContentChanged> changed) {
        this.entityManager = entityManager;
        this.changed = changed;
    }

    /** Raises it with the transaction that changes the content. Its writers are one at a time: each waits for the last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise() {
        long raised = (long) entityManager
                .createNativeQuery("UPDATE content_revision SET revision = revision + 1 RETURNING revision", Long.class)
                .getSingleResult();
        changed.fire(new ContentChanged(raised));
    }

    /** The one that is committed. */
    @Transactional
    long current() {
        return (long) entityManager
                .createNativeQuery("SELECT revision FROM content_revision", Long.class)
                .getSingleResult();
    }
}
