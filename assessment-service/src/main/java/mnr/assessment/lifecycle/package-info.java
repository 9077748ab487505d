/**
 * What moves an assessment from state to state: create, submit, validate.
 *
 * <p>Validation takes the snapshot that is published on {@code mnr.assessment.validated.v1}: status and phase per
 * sub-domain and the consent, no free text and no person.
 */
@NullMarked
package mnr.assessment.lifecycle;

import org.jspecify.annotations.NullMarked;
