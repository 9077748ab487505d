package mnr.assessment.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import mnr.assessment.person.Persons;
import mnr.http.access.Access;

/** Whoever sends just now. */
@ApplicationScoped
class Senders {

    private final Persons persons;
    private final Access access;

    Senders(Persons persons, Access access) {
        this.persons = persons;
        this.access = access;
    }

    @Transactional
    Sender current() {
        return Sender.of(persons.current(), access.caller(), access.reach());
    }
}
