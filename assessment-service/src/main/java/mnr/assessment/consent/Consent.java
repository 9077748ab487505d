package mnr.assessment.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the country allows, who said so, and by what right.
 *
 * @param by empty, as the mandate, once they had to be forgotten
 */
@Schema(description = "What the country allows, who said so, and by what right")
public record Consent(
        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Who gives it; empty once it had to be forgotten",
                examples = "Director of the national child protection agency")
        String by,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "By what right; empty once it had to be forgotten", examples = "Cabinet decision 12/2026")
        String mandate,

        @NotBlank
        @Size(max = 50)
        @Schema(
                description =
                        "Which version of the consent text was agreed to, one of those that listConsentTexts shows",
                examples = "2026-2")
        String textVersion,

        @NotNull @Schema(description = "Whether the answers may be counted in aggregates")
        Boolean aggregates,

        @NotNull @Schema(description = "To whom the country's own profile is shown")
        Profile profile) {

    public Allowed allowed() {
        return new Allowed(aggregates, profile);
    }
}
