/**
 * The catalogue of what can go wrong with a request to this service, beside what HTTP itself refuses. A code, once
 * served, never changes.
 */
@NullMarked
package mnr.reporting.problem;

import org.jspecify.annotations.NullMarked;
