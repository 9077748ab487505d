package mnr.assessment.round;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More time for everybody. */
@Schema(description = "More time for everybody")
record ExtendRound(
        @NotNull
        @Schema(
                description =
                        "The first moment that is too late, with any offset; later than the one before and than now",
                examples = "2027-01-31T23:59:59-05:00")
        Instant closesAt) {}
