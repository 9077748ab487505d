package mnr.reference.crosswalk;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.http.conditional.Precondition;
import mnr.http.problem.Violation;
import mnr.reference.framework.Edition;
import mnr.reference.person.Persons;
import mnr.reference.publication.Publication;
import mnr.reference.publication.WriterLock;

import static mnr.http.problem.HttpProblem.INVALID_BODY;
import static mnr.reference.problem.ReferenceProblem.EDITION_IS_DRAFT;

/** What editors do with crosswalks; each is published in the transaction that writes it. */
@ApplicationScoped
class Mapmaking {

    private final Crosswalks crosswalks;
    private final WriterLock lock;
    private final Publication publication;
    private final Persons persons;
    private final Clock clock;

    Mapmaking(Crosswalks crosswalks, WriterLock lock, Publication publication, Persons persons, Clock clock) {
        this.crosswalks = crosswalks;
        this.lock = lock;
        this.publication = publication;
        this.persons = persons;
        this.clock = clock;
    }

    @Transactional
    CrosswalkView save(Edition from, Edition to, List<Mapping> mappings, Precondition precondition) {
        requirePublished(from);
        requirePublished(to);
        List<Violation> faults = CrosswalkRules.check(mappings, Crosswalks.subDomains(from), Crosswalks.subDomains(to));
        if (!faults.isEmpty()) {
            throw INVALID_BODY.with().violations(faults);
        }
        lock.take();
        Crosswalk.Id id = new Crosswalk.Id(to.framework(), to.code(), from.code());
        crosswalks.find(id).ifPresentOrElse(known -> replace(known, mappings, precondition), () -> {
            precondition.requireAbsent();
            crosswalks.add(new Crosswalk(id, mappings, persons.current(), clock.instant()));
        });
        crosswalks.flush();
        publication.publishChanged(CrosswalkStates.TOPIC, CrosswalkStates.key(id));
        return new CrosswalkView(id.framework(), id.fromEdition(), id.edition(), false, mappings);
    }

    private void replace(Crosswalk known, List<Mapping> mappings, Precondition precondition) {
        precondition.requireCurrent(CrosswalkView.of(known).tag());
        known.replaceBy(mappings, persons.current(), clock.instant());
    }

    /** A draft may yet lose the sub-domains that a crosswalk names. */
    private static void requirePublished(Edition edition) {
        if (edition.isDraft()) {
            throw EDITION_IS_DRAFT.with("framework", edition.framework(), "edition", edition.code());
        }
    }
}
