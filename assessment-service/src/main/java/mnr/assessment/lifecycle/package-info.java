/**
 * What moves an assessment from state to state: create, submit, return, validate, amend, discard, withdraw, reopen, and change
 * the consent. Which leads
 * from where to where is {@link mnr.assessment.assessment.AssessmentAction}'s.
 *
 * <p>Validation takes the snapshot that is published on {@code mnr.assessment.validated.v1}: status and phase per
 * sub-domain and the consent, no free text and no person. It is in force while an amendment is worked on, until that is
 * validated itself or all is withdrawn. Each act is an entry of the history and a fact on {@code mnr.assessment.lifecycle.v1}.
 */
@NullMarked
package mnr.assessment.lifecycle;

import org.jspecify.annotations.NullMarked;
