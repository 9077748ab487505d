package mnr.assessment.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the country allows, who said so, and by what right. */
@Embeddable
@Schema(description = "What the country allows, who said so, and by what right")
public record Consent(
        @Column(name = "consent_by")
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Who gives it", examples = "Director of the national child protection agency")
        String by,

        @Column(name = "consent_mandate")
        @NotBlank
        @Size(max = 500)
        @Schema(description = "By what right", examples = "Cabinet decision 12/2026")
        String mandate,

        @Column(name = "consent_text_version")
        @NotBlank
        @Size(max = 50)
        @Schema(description = "Which version of the consent text was agreed to", examples = "2026-1")
        String textVersion,

        @Column(name = "consent_aggregates")
        @NotNull
        @Schema(description = "Whether the answers may be counted in aggregates")
        Boolean aggregates,

        @Column(name = "consent_profile")
        @Enumerated(EnumType.STRING)
        @NotNull
        @Schema(description = "To whom the country's own profile is shown")
        Profile profile) {}
