package mnr.reporting.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/** What reporting reads of {@code mnr.assessment.rounds.v1}. */
record RoundRecord(
        String round,
        long revision,
        String framework,
        String edition,
        LocalDate referenceDate,
        Instant opensAt,
        Instant closesAt,
        String state,
        Set<String> scope,
        boolean demo)
        implements Revised {

    RoundRecord {
        requireNonNull(round, "round is missing");
        requireNonNull(framework, "framework is missing");
        requireNonNull(edition, "edition is missing");
        requireNonNull(referenceDate, "referenceDate is missing");
        requireNonNull(opensAt, "opensAt is missing");
        requireNonNull(closesAt, "closesAt is missing");
        requireNonNull(state, "state is missing");
        scope = Set.copyOf(requireNonNull(scope, "scope is missing"));
    }

    @Override
    public String key() {
        return round;
    }
}
