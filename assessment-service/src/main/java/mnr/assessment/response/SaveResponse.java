package mnr.assessment.response;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one sub-domain, as a whole: what is left out is not kept from before.
 *
 * @param ticks by the ids of the statements
 */
@Schema(description = "The answer to one sub-domain, as a whole: what is left out is not kept from before")
record SaveResponse(
        @NotNull
        @Schema(
                description = "ASSESSED needs a phase, NOT_APPLICABLE a reason",
                enumeration = {"ASSESSED", "NOT_APPLICABLE", "NOT_ASSESSED"})
        Status status,

        @Nullable
        @Size(max = 50)
        @Schema(description = "One of the edition's phases; with ASSESSED only", examples = "BUILDING")
        String phase,

        @Nullable @Size(max = 2_000) @Schema(description = "With NOT_APPLICABLE only", examples = "Another body's duty")
        String reason,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "What the team says of the sub-domain's statements, by their ids",
                examples = "{\"POLICY_LEADERSHIP.BUILDING.1\": \"YES\"}")
        Map<String, @NotNull Tick> ticks,

        @Nullable @Size(max = 10_000) @Schema(description = "Why this answer", examples = "See the action plan of 2025")
        String rationale,

        @Nullable Confidence confidence) {

    Map<String, Tick> ticked() {
        return ticks == null ? Map.of() : ticks;
    }
}
