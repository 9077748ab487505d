package mnr.reference.translation;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import mnr.reference.framework.Edition;
import mnr.reference.language.LanguageTag;
import mnr.reference.publication.WriterLock;

/** All translations. */
@ApplicationScoped
public class Translations {

    private final EntityManager entityManager;
    private final WriterLock lock;
    private final Event<TranslationChanged> changed;

    Translations(EntityManager entityManager, WriterLock lock, Event<TranslationChanged> changed) {
        this.entityManager = entityManager;
        this.lock = lock;
        this.changed = changed;
    }

    /** The translations of an edition, by language. */
    public List<Translation> of(Edition edition) {
        return entityManager
                .createQuery("""
                        from Translation where id.framework = :framework and id.edition = :edition
                        order by id.language
                        """, Translation.class)
                .setParameter("framework", edition.framework())
                .setParameter("edition", edition.code())
                .getResultList();
    }

    public Optional<Translation> find(Edition edition, LanguageTag language) {
        return Optional.ofNullable(entityManager.find(Translation.class, id(edition, language)));
    }

    /** Waits until nobody else writes; until the end of the transaction nobody else will. */
    void lock() {
        lock.take();
    }

    void add(Translation translation) {
        entityManager.persist(translation);
    }

    /** Tells those who keep something of a translation that it has other texts. */
    void tell(Edition edition, Translation translation) {
        changed.fire(new TranslationChanged(edition, translation));
    }

    static Translation.Id id(Edition edition, LanguageTag language) {
        return new Translation.Id(edition.framework(), edition.code(), language.value());
    }
}
