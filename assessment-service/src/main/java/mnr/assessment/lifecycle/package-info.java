/**
 * What moves an assessment from state to state: create, submit, return, validate, amend, discard, withdraw, reopen. Which leads
 * from where to where is {@link mnr.assessment.assessment.AssessmentAction}'s.
 *
 * <p>Validation takes the snapshot that is published on {@code mnr.assessment.validated.v1}: status and phase per
 * sub-domain and the consent, no free text and no person. It is in force while an amendment is worked on, until that is
 * validated itself or all is withdrawn.
 */
@NullMarked
package mnr.assessment.lifecycle;

import org.jspecify.annotations.NullMarked;
