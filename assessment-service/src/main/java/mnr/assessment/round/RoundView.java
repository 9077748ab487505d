package mnr.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/** A round as it is read. */
@Schema(name = "Round", description = "One assessment campaign")
record RoundView(
        @Schema(examples = "2026") String code,
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,

        @Schema(description = "The day whose groups count") LocalDate referenceDate,

        Instant opensAt,
        Instant closesAt,
        RoundState state,

        @Schema(description = "The countries invited", examples = "[\"BRA\", \"KEN\", \"NPL\"]")
        List<String> scope,

        @Schema(description = "Whether the answers are made up")
        boolean demo,

        @JsonIgnore ETag tag)
        implements Tagged {

    static RoundView of(Round round) {
        return new RoundView(
                round.code(),
                round.framework(),
                round.edition(),
                round.referenceDate(),
                round.opensAt(),
                round.closesAt(),
                round.state(),
                round.scope(),
                round.demo(),
                round.tag());
    }
}
