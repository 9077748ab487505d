package mnr.outbox;

/** Where a relay may die or stand still. */
enum FailurePoint {
    /** The lease is taken, the former relay is not fenced. */
    AFTER_LEASE,
    /** The former relay is fenced and what it left is settled; nothing is read. */
    AFTER_TAKEOVER,
    /** A batch is read, nothing of it is sent. */
    AFTER_READ,
    /** A batch lies in Kafka, uncommitted. */
    AFTER_SEND,
    /** A batch is committed, its rows are not deleted. */
    AFTER_COMMIT,
    /** A batch is committed and deleted. */
    AFTER_REMOVE
}
