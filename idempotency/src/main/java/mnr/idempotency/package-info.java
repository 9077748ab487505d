/**
 * {@code Idempotency-Key}: a POST that can be sent again when its answer was lost, and takes effect once.
 *
 * <p>A resource's method says {@link mnr.idempotency.Idempotent}. Its answer is kept for a day in the very transaction that it
 * tells of, so that there is never the one without the other, and whoever sends the same request with the same key gets it
 * again. A refusal is kept in a transaction of its own. Keys, callers and requests are kept as digests; a service has the table
 * {@code idempotent_answer} and lets a person who is forgotten be forgotten here too.
 */
@NullMarked
package mnr.idempotency;

import org.jspecify.annotations.NullMarked;
