package mnr.reference.publication;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import mnr.reference.revision.ContentRevision;

/** What was last published under every key. */
@ApplicationScoped
class PublishedStates {

    private final EntityManager entityManager;
    private final ContentRevision revision;

    PublishedStates(EntityManager entityManager, ContentRevision revision) {
        this.entityManager = entityManager;
        this.revision = revision;
    }

    Map<PublishedState.Id, PublishedState> known() {
        Map<PublishedState.Id, PublishedState> known = new HashMap<>();
        entityManager
                .createQuery("from PublishedState", PublishedState.class)
                .getResultStream()
                .forEach(state -> known.put(state.id(), state));
        return known;
    }

    PublishedState add(PublishedState.Id id) {
        PublishedState state = new PublishedState(id);
        entityManager.persist(state);
        return state;
    }

    /** Writes what has changed, and so locks it, and raises the revision of the content. */
    void write() {
        entityManager.flush();
        revision.raise();
    }
}
