package mnr.reporting.intake;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import mnr.reporting.cell.Answer;
import mnr.reporting.cell.Answer.Unassessed;

/** A row of the table {@code position}, as the statement that stores many of them reads it. */
record StoredPosition(
        UUID assessment,
        long revision,
        String country,
        String round,
        String kind,
        String framework,
        String edition,
        boolean inForce,
        @Nullable Instant validatedAt,
        boolean aggregates,
        String profile,
        Map<String, StoredAnswer> answers) {

    /** One entry of the column {@code answers}. */
    record StoredAnswer(String status, @Nullable String phase) {
        Answer answer() {
            return phase == null ? Unassessed.valueOf(status) : new Answer.Assessed(phase);
        }
    }

    static StoredPosition of(ValidatedRecord record) {
        Map<String, StoredAnswer> answers = new TreeMap<>();
        record.responses()
                .forEach(response ->
                        answers.put(response.subDomain(), new StoredAnswer(response.status(), response.phase())));
        return new StoredPosition(
                record.assessment(),
                record.revision(),
                record.country(),
                record.round(),
                record.kind(),
                record.framework(),
                record.edition(),
                record.isInForce(),
                record.validatedAt(),
                record.consent().aggregates(),
                record.consent().profile(),
                answers);
    }
}
