package mnr.outbox;

/** An event that waits in the outbox, with the number of its row. */
record PendingEvent(long id, CloudEvent event) {}
