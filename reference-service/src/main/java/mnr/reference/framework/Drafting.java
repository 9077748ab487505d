package mnr.reference.framework;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.http.conditional.Precondition;
import mnr.reference.person.Persons;
import mnr.reference.publication.Publication;
import mnr.reference.publication.WriterLock;

import static mnr.reference.problem.ReferenceProblem.EDITION_EXISTS;

/** What editors and publishers do with editions; what anyone may see of it is published in the same transaction. */
@ApplicationScoped
class Drafting {

    private final Editions editions;
    private final WriterLock lock;
    private final Publication publication;
    private final Persons persons;
    private final Clock clock;

    Drafting(Editions editions, WriterLock lock, Publication publication, Persons persons, Clock clock) {
        this.editions = editions;
        this.lock = lock;
        this.publication = publication;
        this.persons = persons;
        this.clock = clock;
    }

    /** @param document without faults */
    @Transactional
    Edition begin(EditionDocument document) {
        lock.take();
        if (editions.find(document.framework(), document.edition()).isPresent()) {
            throw EDITION_EXISTS
                    .with("framework", document.framework(), "edition", document.edition())
                    .header("Location", EditionView.address(document.framework(), document.edition()));
        }
        Edition draft = Edition.draft(document, persons.current(), clock.instant());
        editions.add(draft);
        return draft;
    }

    /** @param document without faults, of the same framework and edition */
    @Transactional
    Edition replace(EditionDocument document, Precondition precondition) {
        Edition draft = current(document.framework(), document.edition(), precondition);
        draft.replaceBy(document, persons.current(), clock.instant());
        editions.tell(draft);
        return draft;
    }

    @Transactional
    void drop(String framework, String code, Precondition precondition) {
        Edition draft = current(framework, code, precondition);
        draft.require(EditionAction.DROP);
        editions.drop(draft);
    }

    @Transactional
    Edition publish(String framework, String code, Precondition precondition) {
        Edition draft = current(framework, code, precondition);
        draft.publish(persons.current(), clock.instant());
        return announced(draft);
    }

    @Transactional
    Edition retire(String framework, String code, Precondition precondition) {
        Edition edition = current(framework, code, precondition);
        edition.retire(persons.current(), clock.instant());
        return announced(edition);
    }

    /** The edition as it is now and stays until the end of the transaction, if it is the one that the caller read. */
    private Edition current(String framework, String code, Precondition precondition) {
        lock.take();
        Edition edition = editions.requireNamed(framework, code);
        precondition.requireCurrent(edition.tag());
        return edition;
    }

    private Edition announced(Edition edition) {
        publication.publishChanged(Editions.TOPIC, edition.key());
        return edition;
    }
}
