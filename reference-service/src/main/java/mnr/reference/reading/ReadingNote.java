package mnr.reference.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.language.Direction;
import mnr.reference.language.LanguageTag;
import mnr.reference.translation.TextKey;
import mnr.reference.translation.Translation.ReviewState;

@Schema(
        name = "Reading",
        description = "In which language the texts are read here, and how far they are translated. A document is sent"
                + " back only as it is read in the language that it is written in")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingNote(
        @Schema(
                implementation = String.class,
                description = "That was asked for, or the nearest; BCP 47",
                maxLength = LanguageTag.MOST_CHARACTERS,
                examples = "fr")
        LanguageTag language,

        @Schema(
                implementation = String.class,
                description = "Of the texts as they are here",
                enumeration = {"ltr", "rtl"},
                examples = "ltr")
        Direction dir,

        @Schema(description = "The share of all the edition's texts that are translated; 1 means all", examples = "1")
        BigDecimal completeness,

        @Nullable @Schema(description = "Left out where there is no translation")
        ReviewState reviewState,

        @Schema(
                description =
                        "The keys of the texts in here that have no translation of what the edition says now, and so"
                                + " stand here as they were written; a single * if that is all of the edition's")
        List<@Size(max = TextKey.MOST_CHARACTERS) String> fallback,

        @Schema(description = "Those of them that have a translation of what the edition said before")
        List<@Size(max = TextKey.MOST_CHARACTERS) String> outdated) {

    /** Instead of the keys of all texts, which may be tens of thousands. */
    static final List<String> ALL = List.of("*");

    /** Of what is read in the language that it is written in. */
    static ReadingNote asWritten(LanguageTag language) {
        return new ReadingNote(language, language.dir(), BigDecimal.ONE, null, List.of(), List.of());
    }

    /** The same of a part of the edition. */
    ReadingNote within(Collection<String> keys, Direction dirOfPart) {
        return new ReadingNote(
                language, dirOfPart, completeness, reviewState, within(fallback, keys), within(outdated, keys));
    }

    private static List<String> within(List<String> some, Collection<String> keys) {
        return some.equals(ALL) ? some : some.stream().filter(keys::contains).toList();
    }
}
