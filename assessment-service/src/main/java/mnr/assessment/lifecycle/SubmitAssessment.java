package mnr.assessment.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.assessment.consent.Consent;

/** A submission, with what the country allows. */
@Schema(description = "A submission, with what the country allows")
record SubmitAssessment(@NotNull @Valid Consent consent) {}
