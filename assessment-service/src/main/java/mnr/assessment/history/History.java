package mnr.assessment.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.chain.Head;
import mnr.assessment.person.Persons;

/** The history of every assessment, to be added to. */
@ApplicationScoped
public class History {

    private final Session session;
    private final Persons persons;
    private final Clock clock;

    History(Session session, Persons persons, Clock clock) {
        this.session = session;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Adds an entry of the caller's, in the transaction that makes the change.
     *
     * @param locked with the change made already
     */
    public void record(Assessment locked, Entry entry) {
        record(locked, persons.current(), entry);
    }

    /** As {@link #record(Assessment, Entry)}, for work that somebody asked for before. */
    public void record(Assessment locked, UUID person, Entry entry) {
        session.persist(new HistoryEntry(locked, next(locked, person, entry)));
    }

    /** The caller's next entry, for who writes it together with the change; the assessment's head is at it already. */
    public NewEntry next(Assessment locked, Entry entry) {
        return next(locked, persons.current(), entry);
    }

    private NewEntry next(Assessment locked, UUID person, Entry entry) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Head before = locked.history();
        Content content =
                new Content(locked.id(), before.seq() + 1, locked.version(), locked.state(), at, person, entry);
        String text = content.text();
        Head head = before.after(text);
        locked.extendHistory(head);
        return new NewEntry(head, at, person, content.action(), content.subDomain(), text);
    }
}
