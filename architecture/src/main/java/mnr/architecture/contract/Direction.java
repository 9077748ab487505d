package mnr.architecture.contract;

/** Who writes what a schema describes. */
enum Direction {
    /** The client: it must not have to say more. */
    REQUEST,
    /** The service: it must not say less. */
    ANSWER,
    /** The service, and records of before are read by the schema of today: neither more nor less. */
    EVENT;

    boolean mayRequireMore() {
        return this == ANSWER;
    }

    boolean mayRequireLess() {
        return this == REQUEST;
    }
}
