/** The catalogue of this service's own problems; the ones that HTTP itself has are in {@code mnr.http.problem}. */
@NullMarked
package mnr.reference.problem;

import org.jspecify.annotations.NullMarked;
