package mnr.reference.framework;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import mnr.http.access.Access;

import static mnr.reference.problem.ReferenceProblem.UNKNOWN_EDITION;
import static mnr.reference.problem.ReferenceProblem.UNKNOWN_FRAMEWORK;

/**
 * All editions. What is required is what the caller may see: a draft is there for editors and publishers alone, and an
 * answer that shows one is kept out of caches.
 */
@ApplicationScoped
public class Editions {

    /** Where the states of editions go out. */
    public static final String TOPIC = "mnr.reference.editions.v1";

    /** Stands for the edition that was published last; no edition has it as its code, which are in capitals. */
    public static final String LATEST = "latest";

    private static final Set<String> SEE_DRAFTS = Set.of("framework-editor", "framework-publisher");

    private final EntityManager entityManager;
    private final Access access;
    private final DraftsShown shown;
    private final Event<EditionChanged> changed;
    private final Clock clock;

    Editions(
            EntityManager entityManager, Access access, DraftsShown shown, Event<EditionChanged> changed, Clock clock) {
        this.entityManager = entityManager;
        this.access = access;
        this.shown = shown;
        this.changed = changed;
        this.clock = clock;
    }

    /** All that were ever published, retired ones too: what others may hold. The one published last comes first. */
    public List<Edition> allPublished() {
        return entityManager.createQuery("""
                        from Edition where state <> DRAFT
                        order by case when state = PUBLISHED then 0 else 1 end, publishedAt desc, id.code desc
                        """, Edition.class).getResultList();
    }

    /** Of each framework the edition that {@link #LATEST} is. A framework of drafts alone is not among them. */
    Collection<Edition> latest() {
        Map<String, Edition> latest = new LinkedHashMap<>();
        allPublished().forEach(edition -> latest.putIfAbsent(edition.framework(), edition));
        return latest.values();
    }

    /** The editions of a framework that the caller may see, in no order. */
    List<Edition> requireAll(String framework) {
        List<Edition> editions = visible(framework);
        if (editions.isEmpty()) {
            throw UNKNOWN_FRAMEWORK.with("framework", framework);
        }
        if (seesDrafts()) {
            shown.note();
        }
        return editions;
    }

    private List<Edition> visible(String framework) {
        return entityManager
                .createQuery("from Edition where id.framework = :framework", Edition.class)
                .setParameter("framework", framework)
                .getResultStream()
                .filter(this::isVisible)
                .toList();
    }

    /**
     * The edition, if the caller may see it.
     *
     * @param code of the edition, or {@link #LATEST}: the one published last, a retired one only if all are retired
     */
    public Edition require(String framework, String code) {
        return code.equals(LATEST) ? requireLatest(framework) : requireNamed(framework, code);
    }

    private Edition requireLatest(String framework) {
        return entityManager
                .createQuery("""
                        from Edition where id.framework = :framework and state <> DRAFT
                        order by case when state = PUBLISHED then 0 else 1 end, publishedAt desc, id.code desc
                        """, Edition.class)
                .setParameter("framework", framework)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> UNKNOWN_FRAMEWORK.with("framework", framework));
    }

    /** The edition of that very code, if the caller may see it. */
    public Edition requireNamed(String framework, String code) {
        Edition found = find(framework, code).filter(this::isVisible).orElseThrow(() -> {
            boolean known = !visible(framework).isEmpty();
            return known
                    ? UNKNOWN_EDITION.with("framework", framework, "edition", code)
                    : UNKNOWN_FRAMEWORK.with("framework", framework);
        });
        if (found.isDraft()) {
            shown.note();
        }
        return found;
    }

    private boolean isVisible(Edition edition) {
        return !edition.isDraft() || seesDrafts();
    }

    /** Whether the caller edits or publishes: then it may know of drafts, and who did what. */
    boolean seesDrafts() {
        return access.caller().roles().stream().anyMatch(SEE_DRAFTS::contains);
    }

    /** The edition, whoever may see it. */
    public Optional<Edition> find(String framework, String code) {
        return Optional.ofNullable(entityManager.find(Edition.class, new Edition.Id(framework, code)));
    }

    /** Publishes an edition that ships with the service. */
    void publish(EditionDocument document) {
        add(Edition.published(document, clock.instant()));
    }

    void add(Edition edition) {
        entityManager.persist(edition);
        tell(edition);
    }

    void drop(Edition draft) {
        entityManager.remove(draft);
    }

    /** Tells those who keep something of an edition's document that it has another one. */
    void tell(Edition edition) {
        changed.fire(new EditionChanged(edition));
    }
}
