package mnr.assessment.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Several answers that are saved together or not at all. */
@Schema(description = "Several answers that are saved together or not at all")
record SaveResponses(@NotNull @Size(min = 1, max = 500) List<@Valid @NotNull Item> responses) {

    /** @param etag the response's ETag as it was read, quotes included; null is answered as a missing If-Match is */
    @Schema(name = "SaveResponsesItem", description = "The answer to one sub-domain, as a whole")
    record Item(
            @NotNull @Size(max = 50) @Schema(examples = "POLICY_LEADERSHIP")
            String subDomain,

            @Nullable
            @Size(max = 50)
            @Schema(
                    description = "The response's etag as it was read; needed as If-Match is elsewhere",
                    examples = "\"r1\"")
            String etag,

            @NotNull
            @Schema(
                    description = "ASSESSED needs a phase, NOT_APPLICABLE a reason",
                    enumeration = {"ASSESSED", "NOT_APPLICABLE", "NOT_ASSESSED"})
            Status status,

            @Nullable
            @Size(max = 50)
            @Schema(description = "One of the edition's phases; with ASSESSED only", examples = "BUILDING")
            String phase,

            @Nullable
            @Size(max = 2_000)
            @Schema(description = "With NOT_APPLICABLE only", examples = "Another body's duty")
            String reason,

            @Nullable
            @Size(max = 200)
            @Schema(
                    description = "What the team says of the sub-domain's statements, by their ids",
                    examples = "{\"POLICY_LEADERSHIP.BUILDING.1\": \"YES\"}")
            Map<String, @NotNull Tick> ticks,

            @Nullable
            @Size(max = 10_000)
            @Schema(description = "Why this answer", examples = "See the action plan of 2025")
            String rationale,

            @Nullable Confidence confidence,

            @Nullable @Size(max = 50) @Schema(description = "What the answer rests on")
            List<@Valid @NotNull Evidence> evidence,

            @Nullable
            @Size(max = 50)
            @Schema(description = "The phase that the country wants to reach", examples = "ENHANCEMENT")
            String targetPhase,

            @Nullable @Schema(description = "By when it wants to; with targetPhase only", examples = "2028-12-31")
            LocalDate targetDate,

            @Nullable Priority priority,

            @Nullable
            @Size(max = 200)
            @Schema(description = "Who leads the work on it", examples = "Ministry of Justice")
            String leadMinistry) {

        Answer answer() {
            return new Answer(
                    subDomain,
                    status,
                    phase,
                    reason,
                    ticks,
                    rationale,
                    confidence,
                    evidence,
                    targetPhase,
                    targetDate,
                    priority,
                    leadMinistry);
        }
    }
}
