/**
 * Events leave the suite by this room. {@link mnr.outbox.Outbox} writes an event beside the state that it tells of, in
 * the caller's transaction; one relay thread sends what was committed to Kafka, in order per key, and then deletes the
 * rows. Kafka may be away for hours: writes go on, the backlog's age shows it, and the relay catches up by itself.
 * An event can be sent twice, never lost, and never so that an older revision is the last one of its key.
 */
@NullMarked
package mnr.outbox;

import org.jspecify.annotations.NullMarked;
