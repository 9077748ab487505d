package mnr.reference.framework;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_EDITION;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_FRAMEWORK;

/** All published editions. */
@ApplicationScoped
class Editions {

    /** Stands for the edition that was published last; no edition has it as its code, which are in capitals. */
    static final String LATEST = "latest";

    private final EntityManager entityManager;
    private final Clock clock;

    Editions(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The one published last comes first. */
    List<Edition> all() {
        return entityManager
                .createQuery("from Edition order by publishedAt desc, id.code desc", Edition.class)
                .getResultList();
    }

    /** The edition of each framework that was published last. */
    Collection<Edition> latest() {
        Map<String, Edition> latest = new LinkedHashMap<>();
        all().forEach(edition -> latest.putIfAbsent(edition.framework(), edition));
        return latest.values();
    }

    /** The editions of a framework, the one published last first. */
    List<Edition> requireAll(String framework) {
        List<Edition> editions = entityManager
                .createQuery("""
                        from Edition where id.framework = :framework
                        order by publishedAt desc, id.code desc
                        """, Edition.class)
                .setParameter("framework", framework)
                .getResultList();
        if (editions.isEmpty()) {
            throw UNKNOWN_FRAMEWORK.with("framework", framework);
        }
        return editions;
    }

    /** @param code of the edition, or {@link #LATEST} */
    Edition require(String framework, String code) {
        List<Edition> editions = requireAll(framework);
        return code.equals(LATEST)
                ? editions.getFirst()
                : editions.stream()
                        .filter(edition -> edition.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> UNKNOWN_EDITION.with("framework", framework, "edition", code));
    }

    Optional<Edition> find(String framework, String code) {
        return Optional.ofNullable(entityManager.find(Edition.class, new Edition.Id(framework, code)));
    }

    void publish(EditionDocument document) {
        entityManager.persist(Edition.published(document, clock.instant()));
    }
}
