package mnr.stack.server;

/** The signal that asks a server for a clean stop. */
public enum StopSignal {
    /** Most servers. */
    TERM,
    /** PostgreSQL's fast shutdown; its TERM waits until every client has gone. */
    INT
}
