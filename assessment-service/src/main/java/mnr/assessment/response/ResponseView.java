package mnr.assessment.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param advice goes with the round and the day, not with the response alone, and so is no part of what its ETag tells apart
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
        List<Evidence> evidence,

        @Schema(description = "The phase that the country wants to reach", examples = "ENHANCEMENT") @Nullable
        String targetPhase,

        @Schema(description = "By when it wants to", examples = "2028-12-31") @Nullable
        LocalDate targetDate,

        @Nullable Priority priority,

        @Schema(description = "Who leads the work on it", examples = "Ministry of Justice") @Nullable
        String leadMinistry,

        @Schema(description = "Not there before the first save") @Nullable
        Instant savedAt,

        @Schema(description = "Until the first save, if the assessment began with it") @Nullable
        CarriedOver carriedOver,

        @Schema(description = "In the answer to a save only: what the team may want to look at once more") @Nullable
        List<Advice> advice)
        implements Tagged {

    static ResponseView of(Response response) {
        return of(response, null);
    }

    /** As it is answered to who has saved it. */
    static ResponseView of(Response response, @Nullable List<Advice> advice) {
        Answer answer = response.answer();
        return new ResponseView(
                answer.subDomain(),
                response.tag().value(),
                answer.status(),
                answer.phase(),
                answer.reason(),
                new TreeMap<>(answer.ticked()),
                answer.rationale(),
                answer.confidence(),
                answer.rests(),
                answer.targetPhase(),
                answer.targetDate(),
                answer.priority(),
                answer.leadMinistry(),
                response.savedAt(),
                response.carriedOver(),
                advice);
    }

    @Override
    public ETag tag() {
        return new ETag(etag);
    }
}
