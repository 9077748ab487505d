package mnr.assessment.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.assessment.assessment.Reviewer;
import mnr.assessment.person.Persons;
import mnr.http.access.Access;

/** Who reviews. */
@ApplicationScoped
class Reviewers {

    private final Persons persons;
    private final Access access;

    Reviewers(Persons persons, Access access) {
        this.persons = persons;
        this.access = access;
    }

    /** The caller of the running request. */
    Reviewer current() {
        return new Reviewer(persons.current(), access.caller().country());
    }
}
