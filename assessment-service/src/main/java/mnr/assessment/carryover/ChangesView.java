package mnr.assessment.carryover;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.CarryOverView.Missing;
import mnr.assessment.history.Change;

/** In what an assessment differs from the country's previous one, in the edition's order. */
@Schema(name = "ChangesSincePrevious", description = "In what an assessment differs from the country's previous one")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangesView(
        @Nullable PreviousView previous,

        @Schema(description = "Why nothing can be compared") @Nullable
        Missing missing,

        List<OfSubDomain> items,

        @Schema(
                description = "The sub-domains that nothing has been said of yet in this round",
                examples = "POLICY_LEADERSHIP")
        List<String> unanswered,

        @Schema(
                description = "The sub-domains that no single one of before maps to closely",
                examples = "SOCIETY_HOTLINE")
        List<String> incomparable) {

    @Schema(
            name = "PreviousAssessment",
            description = "The country's latest validated one of this kind in an earlier round")
    record PreviousView(
            UUID assessment,
            @Schema(examples = "2024") String round,
            @Schema(examples = "2019") String edition) {

        static PreviousView of(Assessment previous) {
            return new PreviousView(
                    previous.id(), previous.round().code(), previous.round().edition());
        }
    }

    @Schema(name = "SubDomainChanges")
    record OfSubDomain(
            @Schema(examples = "VICTIMS_HELPLINE") String subDomain,

            @Schema(description = "The sub-domain of before", examples = "VICTIMS_HOTLINE")
            String previously,

            @Schema(enumeration = {"EXACT", "CLOSE"}) String strength,

            List<Change> changes) {}
}
