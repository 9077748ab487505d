package mnr.assessment.round;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/** More time for one country, as it is read. */
@Schema(name = "Extension", description = "More time for one country than its round has")
record ExtensionView(
        @Schema(examples = "KEN") String country,

        @Schema(description = "The first moment that is too late", examples = "2027-01-31T00:00:00Z")
        Instant until,

        @Schema(examples = "A change of government in November")
        String reason,

        @Schema(examples = "2026-12-01T09:30:00Z") Instant grantedAt,

        @Schema(description = "Its ETag, as extendForCountry needs it", examples = "\"x1\"")
        String etag)
        implements Tagged {

    static ExtensionView of(Extension extension) {
        return new ExtensionView(
                extension.country(),
                extension.until(),
                extension.reason(),
                extension.grantedAt(),
                extension.tag().value());
    }

    @Override
    public ETag tag() {
        return new ETag(etag);
    }
}
