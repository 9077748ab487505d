package mnr.reference.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.language.LanguageTag;
import mnr.reference.translation.Translation.ReviewState;

@Schema(
        name = "TranslationNote",
        description = "How far what is read is translated; left out where it is read in the language that it was"
                + " written in")
public record TranslationNote(
        @Schema(implementation = String.class, description = "That was asked for, or the nearest", examples = "fr")
        LanguageTag language,

        @Schema(implementation = String.class, description = "That the edition is written in", examples = "en")
        LanguageTag source,

        @Schema(description = "The share of all the edition's texts that are translated; 1 means all", examples = "1")
        BigDecimal completeness,

        @Schema(description = "Null where there is no translation") @Nullable
        ReviewState reviewState,

        @Schema(
                description =
                        "The keys of the texts in here that have no translation of what the edition says now, and so"
                                + " stand here as they were written")
        List<String> fallback,

        @Schema(description = "Those of them that have a translation of what the edition said before")
        List<String> outdated) {

    /** The same of a part of the edition. */
    public TranslationNote within(Collection<String> keys) {
        return new TranslationNote(
                language,
                source,
                completeness,
                reviewState,
                fallback.stream().filter(keys::contains).toList(),
                outdated.stream().filter(keys::contains).toList());
    }
}
