package mnr.reference.country;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A country as somebody writes it: its name in English, and the codes that it has beside its own. */
@Schema(name = "DescribeCountry")
record DescribeCountry(
        @Schema(examples = "Kenya")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "^[^\\x00-\\x1f\\x7f-\\x9f]*$", message = "must not hold control characters")
        String name,

        @Schema(description = "ISO 3166-1 alpha-2", nullable = true, examples = "KE")
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be two capital letters")
        @Nullable
        String iso2,

        @Schema(description = "UN M49", nullable = true, examples = "404")
        @Pattern(regexp = "^[0-9]{3}$", message = "must be three digits")
        @Nullable
        String m49) {

    CountryRow row(String iso3) {
        return new CountryRow(iso3, iso2, m49, name.strip());
    }
}
