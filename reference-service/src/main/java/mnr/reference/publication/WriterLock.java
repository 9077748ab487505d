package mnr.reference.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets one transaction at a time, of all replicas, write reference data. Freed at its end, whatever the end is. */
@ApplicationScoped
public class WriterLock {

    /** Any number, the same for ever: "mnr.refe" in ASCII. */
    private static final long KEY = 0x6d6e_722e_7265_6665L;

    private final EntityManager entityManager;

    WriterLock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Waits until no other writer is left. Taking it again in the same transaction is free. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        // cast: the function returns void, which is no type that Hibernate reads
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:key) AS text)", String.class)
                .setParameter("key", KEY)
                .getSingleResult();
    }
}
