package mnr.assessment.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Kind;
import mnr.assessment.consent.Allowed;

/** What of an assessment is in force, as {@code mnr.assessment.validated.v1} carries it; without answers, nothing is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentValidated(
        UUID assessment,
        String country,
        String round,
        Kind kind,
        String framework,
        String edition,
        long revision,
        SnapshotState state,
        @Nullable Instant validatedAt,
        @Nullable Allowed consent,
        @Nullable List<PublishedAnswer> responses) {

    static final String TOPIC = "mnr.assessment.validated.v1";

    static AssessmentValidated of(Assessment assessment, Snapshot snapshot) {
        return new AssessmentValidated(
                assessment.id(),
                assessment.country(),
                assessment.round().code(),
                assessment.kind(),
                assessment.round().framework(),
                assessment.round().edition(),
                snapshot.revision(),
                snapshot.state(),
                snapshot.validatedAt(),
                snapshot.allowed(),
                snapshot.answers());
    }
}
