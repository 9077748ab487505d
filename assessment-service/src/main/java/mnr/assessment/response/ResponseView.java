package mnr.assessment.response;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.ETag;
import mnr.http.conditional.Tagged;

/**
 * A response as it is read.
 *
 * @param etag its ETag, as an all-at-once save sends it back
 */
@Schema(name = "Response", description = "The answer to one sub-domain")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseView(
        @Schema(examples = "POLICY_LEADERSHIP") String subDomain,

        @Schema(description = "Its ETag, as an all-at-once save sends it back", examples = "\"r1\"")
        String etag,

        Status status,

        @Schema(examples = "BUILDING") @Nullable String phase,

        @Schema(examples = "Another body's duty") @Nullable String reason,

        @Schema(examples = "{\"POLICY_LEADERSHIP.BUILDING.1\": \"YES\"}")
        Map<String, Tick> ticks,

        @Schema(examples = "See the action plan of 2025") @Nullable
        String rationale,

        @Nullable Confidence confidence,

        @Schema(description = "Not there before the first answer") @Nullable
        Instant savedAt)
        implements Tagged {

    static ResponseView of(Response response) {
        return new ResponseView(
                response.subDomain(),
                response.tag().value(),
                response.status(),
                response.phase(),
                response.reason(),
                new TreeMap<>(response.ticks()),
                response.rationale(),
                response.confidence(),
                response.savedAt());
    }

    @Override
    public ETag tag() {
        return new ETag(etag);
    }
}
