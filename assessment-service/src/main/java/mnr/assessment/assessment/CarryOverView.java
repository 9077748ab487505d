package mnr.assessment.assessment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment began with, and what it did not.
 *
 * @param round null: there is no earlier one
 */
@Schema(name = "CarryOver", description = "What an assessment began with from the country's previous one")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CarryOverView(
        @Schema(description = "The previous assessment's", examples = "2024") @Nullable
        String round,

        @Schema(description = "The previous assessment's", examples = "2019") @Nullable
        String edition,

        @Schema(description = "Why nothing could be carried over") @Nullable
        Missing missing,

        @Schema(description = "The sub-domains that begin with an answer", examples = "POLICY_LEADERSHIP")
        List<String> carried,

        @Schema(description = "The other ones", examples = "SOCIETY_HOTLINE")
        List<String> left) {

    /** What a carry-over needs and did not find. */
    @Schema(name = "CarryOverMissing")
    public enum Missing {
        /** No assessment of the country, the kind and the framework is validated in an earlier round. */
        PREVIOUS_ASSESSMENT,
        /** It is over another edition, and none is known of the two. */
        CROSSWALK
    }
}
