package mnr.assessment.team;

import java.util.Locale;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to be invited. */
@Schema(description = "Somebody to be invited to the country's team")
record InviteMember(
        @NotNull
        @Email
        @Size(min = 3, max = 255)
        @Schema(description = "Also the name to sign in with, in small letters", examples = "a.person@example.org")
        String email,

        @NotBlank @Size(max = 255) @Pattern(regexp = PLAIN) @Schema(examples = "Given")
        String firstName,

        @NotBlank @Size(max = 255) @Pattern(regexp = PLAIN) @Schema(examples = "Family")
        String lastName,

        @NotNull TeamRole role) {

    /** What Keycloak takes for a person's name. */
    private static final String PLAIN = "^[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\x00-\\x1f]*$";

    String address() {
        return email.toLowerCase(Locale.ROOT);
    }
}
