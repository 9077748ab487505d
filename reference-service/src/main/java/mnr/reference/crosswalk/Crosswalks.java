package mnr.reference.crosswalk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import mnr.reference.framework.Edition;
import mnr.reference.framework.EditionDocument.SubDomain;

/** All crosswalks, written and derived. */
@ApplicationScoped
public class Crosswalks {

    private final EntityManager entityManager;

    Crosswalks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Crosswalk> all() {
        return entityManager.createQuery("from Crosswalk", Crosswalk.class).getResultList();
    }

    Optional<Crosswalk> find(Crosswalk.Id id) {
        return Optional.ofNullable(entityManager.find(Crosswalk.class, id));
    }

    /** What is known of how one edition maps to another of its framework: as written, or else the other way round. */
    public Optional<List<Mapping>> between(Edition from, Edition to) {
        return view(from, to).map(CrosswalkView::items);
    }

    Optional<CrosswalkView> view(Edition from, Edition to) {
        Crosswalk.Id id = new Crosswalk.Id(to.framework(), to.code(), from.code());
        if (from.code().equals(to.code())) {
            return Optional.of(CrosswalkView.identity(id, subDomains(to)));
        }
        return find(id).map(CrosswalkView::of)
                .or(() -> find(id.reversed()).map(other -> CrosswalkView.derived(id, other, subDomains(from))));
    }

    /** Those to an edition, by the edition that is mapped; one that is written hides the one that could be derived. */
    List<CrosswalkSummary> to(Edition edition) {
        List<Crosswalk.Id> ids = entityManager
                .createQuery("""
                        select id from Crosswalk
                        where id.framework = :framework and (id.edition = :edition or id.fromEdition = :edition)
                        """, Crosswalk.Id.class)
                .setParameter("framework", edition.framework())
                .setParameter("edition", edition.code())
                .getResultList();
        Set<String> written = ids.stream()
                .filter(id -> id.edition().equals(edition.code()))
                .map(Crosswalk.Id::fromEdition)
                .collect(Collectors.toSet());
        List<CrosswalkSummary> summaries = new ArrayList<>();
        written.forEach(from -> summaries.add(CrosswalkSummary.of(edition, from, false)));
        ids.stream()
                .filter(id -> id.fromEdition().equals(edition.code()) && !written.contains(id.edition()))
                .forEach(id -> summaries.add(CrosswalkSummary.of(edition, id.edition(), true)));
        summaries.sort(Comparator.comparing(CrosswalkSummary::from));
        return summaries;
    }

    void add(Crosswalk crosswalk) {
        entityManager.persist(crosswalk);
    }

    /** What is published reads the rows. */
    void flush() {
        entityManager.flush();
    }

    static List<String> subDomains(Edition edition) {
        return edition.document().subDomains().map(SubDomain::code).toList();
    }
}
