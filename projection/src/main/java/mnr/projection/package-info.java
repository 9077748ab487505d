/**
 * State topics become a service's replica in this room. For each {@link mnr.projection.StateProjection} one thread
 * reads all partitions of its topics and applies batches; the offsets move in the transaction of their effect, so that
 * the database alone says how far the replica has come. Trouble that passes is waited for; a record that can never be
 * applied is parked with its bytes and never holds up the others. Two readers at once, duplicates and replays are
 * harmless, as long as projections compare revisions.
 */
@NullMarked
package mnr.projection;

import org.jspecify.annotations.NullMarked;
