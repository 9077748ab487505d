package mnr.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An event that waits in the outbox, with the number of its row.
 *
 * @param traceparent the W3C trace context that it was written in, if there was one
 */
record PendingEvent(long id, CloudEvent event, @Nullable String traceparent) {}
