package mnr.assessment.round;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/**
 * More time for one country, as it is read.
 *
 * @param tag the round's
 */
@Schema(name = "Extension", description = "More time for one country than its round has")
record ExtensionView(
        @Schema(examples = "KEN") String country,

        @Schema(description = "The first moment that is too late", examples = "2027-01-31T00:00:00Z")
        Instant until,

        @Schema(examples = "A change of government in November")
        String reason,

        @Schema(examples = "2026-12-01T09:30:00Z") Instant grantedAt,

        @JsonIgnore ETag tag)
        implements Tagged {

    static ExtensionView of(Round round, Extension extension) {
        return new ExtensionView(
                extension.country(), extension.until(), extension.reason(), extension.grantedAt(), round.tag());
    }
}
