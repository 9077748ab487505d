package mnr.assessment.person;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jspecify.annotations.Nullable;

/** The caller as the running transaction has found it already, so that nobody asks the database twice. */
@Singleton
public class KnownPerson {

    private final TransactionSynchronizationRegistry transaction;

    KnownPerson(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    public void is(UUID person) {
        transaction.putResource(KnownPerson.class, person);
    }

    Optional<UUID> get() {
        @Nullable Object person = transaction.getResource(KnownPerson.class);
        return Optional.ofNullable((UUID) person);
    }
}
