package mnr.assessment.round;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More time for one country. */
@Schema(description = "More time for one country, in place of what it was given before")
record ExtendCountry(
        @NotNull
        @Schema(
                description =
                        "The first moment that is too late, with any offset; later than the round's closesAt and than now",
                examples = "2027-01-31T00:00:00Z")
        Instant until,

        @NotBlank @Size(max = 500) @Schema(description = "Why", examples = "A change of government in November")
        String reason) {}
