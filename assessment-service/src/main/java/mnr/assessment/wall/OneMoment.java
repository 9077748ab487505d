package mnr.assessment.wall;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Lets all reads of a transaction see one moment, however many statements they take; it writes nothing then. */
@Singleton
public class OneMoment {

    private enum Note {
        ASKED,
        TOO_LATE
    }

    private final TransactionSynchronizationRegistry transaction;

    OneMoment(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Of the running transaction, which has not asked the database for anything yet. */
    public void begin() {
        if (transaction.getResource(OneMoment.class) == Note.TOO_LATE) {
            throw new IllegalStateException("the transaction has begun to read");
        }
        transaction.putResource(OneMoment.class, Note.ASKED);
    }

    /** Whether it was asked for; from now on it is too late to. */
    boolean isAskedFor() {
        boolean asked = transaction.getResource(OneMoment.class) == Note.ASKED;
        transaction.putResource(OneMoment.class, Note.TOO_LATE);
        return asked;
    }
}
