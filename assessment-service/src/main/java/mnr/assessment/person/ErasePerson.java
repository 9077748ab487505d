package mnr.assessment.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to be forgotten, as access tokens name them. */
@Schema(description = "Somebody to be forgotten, as access tokens name them")
record ErasePerson(
        @NotBlank
        @Size(max = 2_000)
        @Schema(description = "The iss of their tokens", examples = "https://id.example.org/realms/mnr")
        String issuer,

        @NotBlank
        @Size(max = 255)
        @Schema(description = "The sub of their tokens", examples = "0b2f5d0e-6a43-4d8e-9d1c-3f0d6f7a1c11")
        String subject) {}
