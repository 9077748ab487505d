package mnr.assessment.lifecycle;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.consent.Allowed;
import mnr.assessment.consent.Consent;
import mnr.assessment.consent.ConsentStatement;
import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/** What a country has said of its consent, and what holds. */
@Schema(description = "What a country has said of its consent, and what holds")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentStanding(
        @Schema(description = "The latest statement; absent before the first") @Nullable
        Consent stated,

        @Schema(description = "When it was made", examples = "2026-11-02T14:05:00Z") @Nullable
        Instant statedAt,

        @Schema(
                description =
                        "What holds for the answers in force; absent if none are. It is less than what is stated while an"
                                + " amendment that was submitted with more is not validated")
        @Nullable
        Allowed inForce,

        @JsonIgnore ETag tag)
        implements Tagged {

    static ConsentStanding of(Assessment assessment, @Nullable Snapshot inForce) {
        ConsentStatement statement = assessment.consent();
        ETag tag = statement == null ? assessment.consentTag() : statement.shownIn(assessment.consentTag());
        return new ConsentStanding(
                statement == null ? null : statement.said(),
                statement == null ? null : statement.statedAt(),
                inForce == null ? null : inForce.allowed(),
                inForce == null ? tag : tag.in(Long.toString(inForce.revision())));
    }
}
