/** Requests with an Idempotency-Key, as the module {@code idempotency} answers them here. */
@NullMarked
package mnr.assessment.idempotency;

import org.jspecify.annotations.NullMarked;
