package mnr.assessment.round;

/**
 * An advisory lock that keeps a round as it is until the transaction ends: shared by all who rely on its state, held alone by
 * who changes it. Unlike a shared lock of the round's row it writes nothing, however many save at the same time.
 */
public enum RoundLock {
    SHARED("pg_advisory_xact_lock_shared"),
    ALONE("pg_advisory_xact_lock");

    /** The first of the lock's two keys, which tells it from other advisory locks: "mnro" in ASCII. */
    private static final int KIND = 0x6d6e_726f;

    private final String function;

    RoundLock(String function) {
        this.function = function;
    }

    /**
     * A condition in HQL that always holds, and takes the lock of each row that it is asked for.
     *
     * @param code the round's code, in HQL
     */
    public String condition(String code) {
        return "cast(function('%s', %d, function('hashtext', %s)) as String) is not null"
                .formatted(function, KIND, code);
    }
}
