package mnr.assessment.assessment;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.assessment.consent.Consent;
import mnr.assessment.consent.ConsentStatement;
import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/** An assessment as it is read. */
@Schema(name = "Assessment", description = "One country in one round, of one kind")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        UUID id,

        @Schema(examples = "2026") String round,

        @Schema(examples = "MNR") String framework,

        @Schema(examples = "2023") String edition,

        @Schema(examples = "KEN") String country,

        Kind kind,
        AssessmentState state,

        @Schema(description = "Whether what was validated is in force while its answers are worked on")
        boolean amending,

        @Schema(description = "Where what is in force was validated; ENTERED, too, while nothing is")
        Origin origin,

        Instant createdAt,

        @Schema(description = "When it was submitted last") @Nullable
        Instant submittedAt,

        @Schema(description = "When what is in force was validated; absent if nothing is") @Nullable
        Instant validatedAt,

        @Schema(description = "As stated last, with a submission or later") @Nullable
        Consent consent,

        @Schema(description = "In the answer to its creation only, if it was asked for") @Nullable
        CarryOverView carryOver,

        @JsonIgnore ETag tag)
        implements Tagged {

    public static AssessmentView of(Assessment assessment) {
        return of(assessment, null);
    }

    /** As it is answered to who has begun it. */
    public static AssessmentView of(Assessment assessment, @Nullable CarryOverView carryOver) {
        ConsentStatement consent = assessment.consent();
        return new AssessmentView(
                assessment.id(),
                assessment.round().code(),
                assessment.round().framework(),
                assessment.round().edition(),
                assessment.country(),
                assessment.kind(),
                assessment.state(),
                assessment.isAmending(),
                assessment.origin(),
                assessment.createdAt(),
                assessment.submittedAt(),
                assessment.validatedAt(),
                consent == null ? null : consent.said(),
                carryOver,
                consent == null ? assessment.tag() : consent.shownIn(assessment.tag()));
    }
}
