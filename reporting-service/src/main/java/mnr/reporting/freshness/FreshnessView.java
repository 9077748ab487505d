package mnr.reporting.freshness;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How current the figures are. */
@Schema(description = "How current the figures are.")
record FreshnessView(
        List<Source> sources,
        Waiting waiting,

        @Schema(description = "Schemes whose memberships held are not those that the scheme names.")
        List<IncompleteScheme> incompleteSchemes) {

    /** One source topic. */
    @Schema(description = "One source topic.")
    record Source(
            String topic,

            @Schema(description = "SEARCHING, FOLLOWING, RETRYING or STOPPED.")
            String state,

            @Schema(description = "Records not applied yet; null while the broker cannot be asked.", nullable = true)
            @Nullable
            Long lag,

            @Schema(description = "When a record was last applied; null if none ever was.", nullable = true) @Nullable
            Instant lastAppliedAt,

            @Schema(description = "Records that could not be applied and that none later of their key replaced.")
            long parked) {}

    /** Positions that do not count, or not everywhere, until something arrives. */
    @Schema(description = "Positions by what they wait for.")
    record Waiting(
            long forRound,
            long forEdition,
            long forMemberships,

            @Schema(description = "Positions that contradict their round or edition; only a new revision can mend it.")
            long contradicting) {}

    /** A scheme that is not held whole. */
    @Schema(description = "A scheme that is not held whole.")
    record IncompleteScheme(
            String scheme,

            @Schema(description = "Dated memberships that the scheme names.")
            long expected,

            @Schema(description = "Dated memberships that are held.")
            long held) {}
}
