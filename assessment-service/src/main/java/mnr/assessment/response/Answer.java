package mnr.assessment.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one sub-domain, as a whole: what is left out is not kept from before.
 *
 * @param ticks by the ids of the statements
 */
public record Answer(
        @NotNull @Size(max = 50) @Schema(examples = "POLICY_LEADERSHIP")
        String subDomain,

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

        @Nullable @Size(max = 200) @Schema(description = "Who leads the work on it", examples = "Ministry of Justice")
        String leadMinistry) {

    Map<String, Tick> ticked() {
        return ticks == null ? Map.of() : ticks;
    }

    List<Evidence> rests() {
        return evidence == null ? List.of() : evidence;
    }

    /** The same answer to another sub-domain. */
    public Answer to(String other) {
        return new Answer(
                other,
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

    /** Without what was to be reached, and by when. */
    public Answer withoutTarget() {
        return new Answer(
                subDomain,
                status,
                phase,
                reason,
                ticks,
                rationale,
                confidence,
                evidence,
                null,
                null,
                priority,
                leadMinistry);
    }

    /** Without what was said of the edition's statements. */
    public Answer withoutTicks() {
        return new Answer(
                subDomain,
                status,
                phase,
                reason,
                null,
                rationale,
                confidence,
                evidence,
                targetPhase,
                targetDate,
                priority,
                leadMinistry);
    }

    /** Still to be answered: without the phase, and without how sure the team was of it. */
    public Answer withoutPhase() {
        return new Answer(
                subDomain,
                Status.UNANSWERED,
                null,
                reason,
                ticks,
                rationale,
                null,
                evidence,
                targetPhase,
                targetDate,
                priority,
                leadMinistry);
    }

    /** All that it says, without what is empty. */
    public Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("status", status);
        putUnlessNull(content, "phase", phase);
        putUnlessNull(content, "reason", reason);
        putUnlessNull(content, "ticks", ticked().isEmpty() ? null : Map.copyOf(ticked()));
        putUnlessNull(content, "rationale", rationale);
        putUnlessNull(content, "confidence", confidence);
        putUnlessNull(
                content,
                "evidence",
                rests().isEmpty()
                        ? null
                        : rests().stream().map(Evidence::content).toList());
        putUnlessNull(content, "targetPhase", targetPhase);
        putUnlessNull(content, "targetDate", targetDate);
        putUnlessNull(content, "priority", priority);
        putUnlessNull(content, "leadMinistry", leadMinistry);
        return content;
    }

    static void putUnlessNull(Map<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
