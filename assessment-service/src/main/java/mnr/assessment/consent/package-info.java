/**
 * What a country allows: the texts that it agrees to, what each choice makes visible to whom, and what it has stated.
 *
 * <p>Nothing here acts on an assessment. Stating it is part of the submission, and changing it later is an act of its own; both
 * are in {@code lifecycle}.
 */
@NullMarked
package mnr.assessment.consent;

import org.jspecify.annotations.NullMarked;
