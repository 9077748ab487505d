/**
 * Events leave the suite by this room. {@link mnr.outbox.Outbox} writes an event beside the state that it tells of, in
 * the caller's transaction; the relay of one replica, which holds the lease, sends what was committed to Kafka, in order per
 * key, and then deletes the rows. Kafka may be away for hours: writes go on, the backlog's age shows it, and the relay catches
 * up by itself. A committed event comes to lie in its topic once, whichever replica dies or stands still at whatever moment.
 */
@NullMarked
package mnr.outbox;

import org.jspecify.annotations.NullMarked;
