package mnr.reference.translation;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.language.Direction;
import mnr.reference.language.LanguageTag;

@Schema(name = "EditionLanguage", description = "A language that an edition can be read in, and how far")
record TranslationView(
        @Schema(implementation = String.class, description = "BCP 47", examples = "fr")
        LanguageTag language,

        @Schema(description = "Its name in itself", examples = "français")
        String endonym,

        @Schema(description = "Its name in English", examples = "French")
        String englishName,

        @Schema(
                implementation = String.class,
                enumeration = {"ltr", "rtl"},
                examples = "ltr")
        Direction dir,

        @Schema(description = "Whether the edition itself is written in it")
        boolean source,

        @Schema(
                description = "The share of texts whose translation is of what the edition says now; 1 means all",
                examples = "1")
        BigDecimal completeness,

        @Schema(description = "How many texts the edition has", examples = "336")
        int texts,

        @Schema(description = "How many have no translation", examples = "0")
        int missing,

        @Schema(description = "How many translate what a draft said before", examples = "0")
        int outdated,

        @Schema(description = "Null for the source language")
        Translation.@Nullable ReviewState reviewState) {

    static TranslationView of(Translation translation, SourceTexts source) {
        return of(translation.language(), false, Progress.of(translation.texts(), source), translation.reviewState());
    }

    static TranslationView ofSource(LanguageTag language, SourceTexts source) {
        return of(language, true, new Progress(source.size(), source.size(), 0), null);
    }

    private static TranslationView of(
            LanguageTag language, boolean source, Progress progress, Translation.@Nullable ReviewState reviewState) {
        return new TranslationView(
                language,
                language.endonym(),
                language.englishName(),
                language.dir(),
                source,
                progress.completeness(),
                progress.texts(),
                progress.missing(),
                progress.outdated(),
                reviewState);
    }
}
