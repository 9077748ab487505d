package mnr.assessment.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import mnr.idempotency.IdempotentAnswers;
import mnr.projection.database.Database;

import static mnr.assessment.problem.AssessmentProblem.PERSON_AT_WORK;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/**
 * Forgets who somebody was. Their id stays wherever it stands, so that no history has to be written anew.
 *
 * <p>Who comes back is somebody new: with a part in what is not decided yet, they could come back as their own reviewer.
 */
@ApplicationScoped
class Erasure {

    private static final Logger LOG = Logger.getLogger(Erasure.class);

    /** Waits for whoever is just recording something of this person, and keeps others from it. */
    private static final String LOCK = "select id from person where issuer = ? and subject = ? for update";

    private static final String AT_WORK = """
            select id from assessment
            where (? = any (authors) or ? = any (submitters)) and state not in ('VALIDATED', 'WITHDRAWN')
            order by id""";

    private final Database database;
    private final Persons persons;
    private final IdempotentAnswers answers;

    Erasure(Database database, Persons persons, IdempotentAnswers answers) {
        this.database = database;
        this.persons = persons;
        this.answers = answers;
    }

    @Transactional
    void erase(ErasePerson who) {
        int forgotten = answers.forget(who.issuer(), who.subject());
        Optional<UUID> known =
                database.query(LOCK, row -> row.getObject(1, UUID.class), who.issuer(), who.subject()).stream()
                        .findFirst();
        if (known.isPresent()) {
            erase(known.get(), who);
        } else if (forgotten == 0) {
            throw NOT_FOUND.with();
        }
    }

    private void erase(UUID person, ErasePerson who) {
        List<UUID> assessments = database.query(AT_WORK, row -> row.getObject(1, UUID.class), person, person);
        if (!assessments.isEmpty()) {
            throw PERSON_AT_WORK.with("assessments", assessments);
        }
        persons.erase(who.issuer(), who.subject());
        LOG.infof("person forgotten: person=%s", person);
    }
}
