package mnr.reference.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to forget, as their tokens named them. */
@Schema(name = "ErasePerson")
record ErasePerson(
        @NotBlank
        @Size(max = 2_000)
        @Schema(description = "The tokens' iss", examples = "https://login.example.org/realms/mnr")
        String issuer,

        @NotBlank
        @Size(max = 255)
        @Schema(description = "The tokens' sub", examples = "0b8f5a4e-5b1d-4f0e-9a51-0a3a3a2f6c11")
        String subject) {}
