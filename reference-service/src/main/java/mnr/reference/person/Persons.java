package mnr.reference.person;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import mnr.http.access.Access;
import mnr.http.access.Caller;
import mnr.idempotency.IdempotentAnswers;

/** The persons by their ids. */
@ApplicationScoped
public class Persons {

    private static final String FIND = "select id from person where issuer = :issuer and subject = :subject";

    private static final String ADD = """
            insert into person (id, issuer, subject) values (:id, :issuer, :subject) on conflict do nothing""";

    private static final String FORGET = """
            update person set issuer = null, subject = null where issuer = :issuer and subject = :subject""";

    private final Session session;
    private final Access access;
    private final IdempotentAnswers answers;

    Persons(Session session, Access access, IdempotentAnswers answers) {
        this.session = session;
        this.access = access;
        this.answers = answers;
    }

    /** The caller of the running request, in the running transaction; a new one if it was never met. */
    public UUID current() {
        Caller caller = access.caller();
        if (caller.equals(Caller.ANYONE)) {
            throw new IllegalStateException("nobody is known to call");
        }
        return find(caller.issuer(), caller.subject()).orElseGet(() -> {
            session.createNativeMutationQuery(ADD)
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("issuer", caller.issuer())
                    .setParameter("subject", caller.subject())
                    .executeUpdate();
            // if somebody else was quicker by a moment, the insert has waited for it
            return find(caller.issuer(), caller.subject()).orElseThrow();
        });
    }

    private Optional<UUID> find(String issuer, String subject) {
        return session.createNativeQuery(FIND, UUID.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .uniqueResultOptional();
    }

    /** Forgets who the person is; false if nobody of this name is known. Who comes back is somebody new. */
    @Transactional
    boolean erase(String issuer, String subject) {
        answers.forget(issuer, subject);
        return session.createNativeMutationQuery(FORGET)
                        .setParameter("issuer", issuer)
                        .setParameter("subject", subject)
                        .executeUpdate()
                > 0;
    }
}
