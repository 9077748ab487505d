package mnr.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A round to be planned.
 *
 * @param scope the countries invited; without it, the members of WORLD on the reference date
 * @param demo whether its answers are made up; false if not given
 */
@Schema(description = "A round to be planned")
record CreateRound(
        @NotNull
        @Pattern(regexp = "^[A-Z0-9][A-Z0-9_]{0,19}$")
        @Schema(description = "Names the round for good", examples = "2026")
        String code,

        @NotNull @Pattern(regexp = "^[A-Z][A-Z0-9_]{0,49}$") @Schema(examples = "MNR")
        String framework,

        @NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9_]{0,19}$") @Schema(examples = "2023")
        String edition,

        @NotNull @Schema(description = "The day whose groups count", examples = "2026-01-01")
        LocalDate referenceDate,

        @NotNull @Schema(description = "With any offset; kept and shown in UTC", examples = "2026-01-15T00:00:00Z")
        Instant opensAt,

        @NotNull
        @Schema(
                description = "The first moment that is too late, with any offset; kept and shown in UTC",
                examples = "2026-12-15T00:00:00Z")
        Instant closesAt,

        @Nullable
        @Size(min = 1, max = 500)
        @Schema(
                description = "The countries invited; without it, the members of WORLD on the reference date",
                examples = "[\"BRA\", \"KEN\", \"NPL\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z]{3}$") String> scope,

        @Nullable @Schema(description = "Whether the answers are made up; false if not given", defaultValue = "false")
        Boolean demo) {

    /** What of it can be replaced later; its scope is empty if it names none. */
    RoundPlan content() {
        return new RoundPlan(
                framework, edition, referenceDate, opensAt, closesAt, Objects.requireNonNullElse(scope, List.of()));
    }

    boolean isDemo() {
        return Boolean.TRUE.equals(demo);
    }
}
