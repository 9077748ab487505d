package mnr.reference.translation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.code.Codes;
import mnr.reference.framework.Edition;
import mnr.reference.language.LanguageTag;

/**
 * A whole translation: one schema for what is sent, read and shipped. Where it belongs and its review state may be left
 * out when it is sent; if they are there, they say what is so.
 *
 * @param texts by key, in the edition's order
 * @param sources by key, the source texts that translations were made from where those are not today's
 */
@Schema(name = "Translation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TranslationDocument(
        @Schema(pattern = Codes.CODE, examples = "MNR") @Nullable
        String framework,

        @Schema(pattern = Codes.EDITION_CODE, examples = "2023") @Nullable
        String edition,

        @Schema(description = "BCP 47", maxLength = LanguageTag.MOST_CHARACTERS, examples = "fr") @Nullable
        String language,

        Translation.@Nullable ReviewState reviewState,

        @Schema(
                description = "By key, each of at most " + TranslationRules.MOST_CHARACTERS
                        + " characters; a text that is not" + " there is missing",
                examples = "{\"title\": \"Réponse nationale modèle : modèle de maturité\"}")
        @NotNull
        Map<String, String> texts,

        @Schema(
                description = "By key, of as many characters, the source text that a translation was made from, where"
                        + " that is not today's: these translations are outdated. When a translation is sent, today's source"
                        + " text here says that its text has been looked at and is still right; without it, a text that is"
                        + " the same as before stays outdated, and one that is new is taken for a translation of today's"
                        + " text.")
        @Nullable
        Map<String, String> sources) {

    static TranslationDocument of(Edition edition, Translation translation, SourceTexts source) {
        TranslatedTexts current = translation.texts().within(source);
        Set<String> outdated = current.outdated(source);
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        current.byKey().forEach((key, text) -> {
            texts.put(key, text.text());
            if (outdated.contains(key)) {
                sources.put(key, text.source());
            }
        });
        return new TranslationDocument(
                edition.framework(),
                edition.code(),
                translation.language().value(),
                translation.reviewState(),
                texts,
                sources.isEmpty() ? null : sources);
    }

    Map<String, String> sourcesOrNone() {
        return Objects.requireNonNullElse(sources, Map.of());
    }
}
