package mnr.reporting.round;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reporting.replica.HeldRound;

/** A round as it is shown. */
@Schema(description = "A round that figures can be asked for.")
record RoundView(
        String round,
        String framework,
        String edition,

        @Schema(description = "The day on which memberships count.")
        LocalDate referenceDate,

        Instant opensAt,
        Instant closesAt,

        @Schema(description = "PLANNED, OPEN or CLOSED.") String state,

        @Schema(description = "How many countries are invited.")
        int invited,

        @Schema(description = "True: a made-up round, whose figures say nothing about any country.")
        boolean demo) {

    static RoundView of(HeldRound held) {
        return new RoundView(
                held.round().code(),
                held.round().framework(),
                held.round().edition(),
                held.round().referenceDate(),
                held.opensAt(),
                held.closesAt(),
                held.state(),
                held.round().scope().size(),
                held.demo());
    }
}
