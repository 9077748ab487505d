package mnr.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a round is about, as a whole. Its code and whether its answers are made up never change and are no part of it.
 *
 * @param closesAt exclusive
 */
@Schema(description = "What a round is about, as a whole: what is left out is not kept from before")
record RoundPlan(
        @NotNull @Pattern(regexp = "^[A-Z][A-Z0-9_]{0,49}$") @Schema(examples = "MNR")
        String framework,

        @NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9_]{0,19}$") @Schema(examples = "2023")
        String edition,

        @NotNull @Schema(description = "The day whose groups count", examples = "2026-01-01")
        LocalDate referenceDate,

        @NotNull
        @Schema(
                description = "With any offset; kept and shown in UTC. Fixed once the round is open",
                examples = "2026-01-15T00:00:00Z")
        Instant opensAt,

        @NotNull
        @Schema(
                description =
                        "The first moment that is too late, with any offset; kept and shown in UTC. Once the round"
                                + " is open it only moves to a later moment",
                examples = "2026-12-15T00:00:00Z")
        Instant closesAt,

        @NotNull
        @Size(min = 1, max = 500)
        @Schema(description = "The countries invited", examples = "[\"BRA\", \"KEN\", \"NPL\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z]{3}$") String> scope) {

    /** As the database keeps it: in order, and to the microsecond. */
    RoundPlan kept() {
        return new RoundPlan(
                framework,
                edition,
                referenceDate,
                opensAt.truncatedTo(ChronoUnit.MICROS),
                closesAt.truncatedTo(ChronoUnit.MICROS),
                scope.stream().sorted().toList());
    }

    boolean isOfTheEditionOf(RoundPlan other) {
        return framework.equals(other.framework) && edition.equals(other.edition);
    }
}
