package mnr.assessment.consent;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of what a country agrees to; once issued, it never changes. */
@Schema(description = "A version of what a country agrees to; once issued, it never changes")
record ConsentText(
        @Schema(examples = "2026-2") String version,

        @Schema(description = "The version issued last is the one to agree to", examples = "2026-11-24")
        LocalDate issuedOn,

        @Schema(description = "BCP 47", examples = "en") String language,

        @Schema(examples = "Use of a country's assessment") String title,

        @Schema(examples = "[\"The country may change its choice at any time.\"]")
        List<String> paragraphs) {

    ConsentText {
        paragraphs = List.copyOf(paragraphs);
    }
}
