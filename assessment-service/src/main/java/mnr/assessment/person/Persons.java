package mnr.assessment.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import mnr.http.access.Access;
import mnr.http.access.Caller;
import mnr.projection.database.Database;
import mnr.projection.database.SqlArray;

import static java.util.stream.Collectors.toMap;

/** The persons by their ids; all of it in the running transaction. */
@ApplicationScoped
public class Persons {

    private static final String FIND = "select id from person where issuer = ? and subject = ?";
    private static final String ADD =
            "insert into person (id, issuer, subject) values (?, ?, ?) on conflict do nothing";
    private static final String SUBJECT = "select subject from person where id = ? and subject is not null";
    private static final String SUBJECTS = "select id, subject from person where id = any (?) and subject is not null";
    private static final String FORGET =
            "update person set issuer = null, subject = null where issuer = ? and subject = ?";

    private static final String OWN = "select set_config('mnr.person', ?, true)";

    private final Database database;
    private final Access access;
    private final KnownPerson known;

    Persons(Database database, Access access, KnownPerson known) {
        this.database = database;
        this.access = access;
        this.known = known;
    }

    /** The caller of the running request. */
    public UUID current() {
        return known.get().orElseGet(this::meet);
    }

    /** Who has never done anything here before owns nothing yet that the wall could have shown. */
    private UUID meet() {
        Caller caller = access.caller();
        if (caller.equals(Caller.ANYONE)) {
            throw new IllegalStateException("nobody is known to call");
        }
        UUID person = of(caller.issuer(), caller.subject());
        database.query(OWN, row -> row.getString(1), person.toString());
        known.is(person);
        return person;
    }

    /** The person of this name, a new one if it was never met; the same one for ever unless it is forgotten. */
    public UUID of(String issuer, String subject) {
        return find(issuer, subject).orElseGet(() -> {
            database.update(ADD, UUID.randomUUID(), issuer, subject);
            // if somebody else was quicker by a moment, the insert has waited for it
            return find(issuer, subject).orElseThrow();
        });
    }

    private Optional<UUID> find(String issuer, String subject) {
        List<UUID> found = database.query(FIND, row -> row.getObject(1, UUID.class), issuer, subject);
        return found.stream().findFirst();
    }

    /** The subject, as the issuer names it; empty once the person is forgotten. */
    public Optional<String> subjectOf(UUID person) {
        return database.query(SUBJECT, row -> row.getString(1), person).stream().findFirst();
    }

    /** The subjects of these persons; who is forgotten has none. */
    public Map<UUID, String> subjectsOf(Collection<UUID> ids) {
        return database
                .query(
                        SUBJECTS,
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                        SqlArray.ids(Set.copyOf(ids)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Forgets who the person is; false if nobody of this name is known. Who comes back is somebody new. */
    public boolean erase(String issuer, String subject) {
        return database.update(FORGET, issuer, subject) == 1;
    }
}
