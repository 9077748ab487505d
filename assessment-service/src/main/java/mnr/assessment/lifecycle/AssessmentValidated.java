package mnr.assessment.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.Kind;
import mnr.assessment.assessment.Profile;

/**
 * The validated snapshot of an assessment, as {@code mnr.assessment.validated.v1} carries it.
 *
 * @param state VALIDATED; a reader must expect others
 */
record AssessmentValidated(
        UUID assessment,
        String country,
        String round,
        Kind kind,
        String framework,
        String edition,
        long revision,
        String state,
        Instant validatedAt,
        Allowed consent,
        List<PublishedAnswer> responses) {

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
                "VALIDATED",
                snapshot.validatedAt(),
                new Allowed(snapshot.aggregates(), snapshot.profile()),
                snapshot.answers());
    }

    /** The part of the consent that readers need: no person, no mandate. */
    record Allowed(boolean aggregates, Profile profile) {}
}
