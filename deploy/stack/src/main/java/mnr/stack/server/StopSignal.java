package mnr.stack.server;

/** The signal that ends a server. */
public enum StopSignal {
    /** Asks for a clean stop; what most servers understand. */
    TERM,
    /** PostgreSQL's fast shutdown; its TERM waits until every client has gone. */
    INT,
    /** Ends a process that has nothing to keep, with its children: a build, a training. */
    KILL
}
