package mnr.assessment.lifecycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Kind;

/** An assessment to begin. */
@Schema(description = "An assessment to begin")
record CreateAssessment(
        @NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9_]{0,19}$") @Schema(examples = "2026")
        String round,

        @NotNull
        @Pattern(regexp = "^[A-Z]{3}$")
        @Schema(description = "ISO 3166-1 alpha-3; in the round's scope", examples = "KEN")
        String country,

        @NotNull Kind kind,

        @Nullable
        @Schema(
                description =
                        "Whether it begins with the answers of the country's latest validated assessment of this kind"
                                + " in an earlier round, where they fit; false if it is not given")
        Boolean carryOver) {

    boolean carriesOver() {
        return carryOver != null && carryOver;
    }
}
