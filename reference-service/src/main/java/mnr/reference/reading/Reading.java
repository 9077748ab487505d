package mnr.reference.reading;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import mnr.reference.framework.Edition;
import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.language.Direction;
import mnr.reference.language.LanguageTag;
import mnr.reference.translation.Progress;
import mnr.reference.translation.SourceTexts;
import mnr.reference.translation.TranslatedTexts;
import mnr.reference.translation.Translation;

/**
 * An edition in the language that its reader gets. A translation of what the edition said before may say the opposite of
 * what it says now, and an answer to it is an answer about a country: it is shown to translators and not to readers.
 *
 * @param document in that language, texts that are missing or outdated in it as they were written
 * @param note how far it is translated; null in the language that it was written in
 * @param fallback keys of the texts that stand here as they were written, as in the note
 */
public record Reading(
        Edition edition, EditionDocument document, @Nullable TranslationNote note, Set<String> fallback) {

    static Reading inSource(Edition edition) {
        return new Reading(edition, edition.document(), null, Set.of());
    }

    static Reading in(Edition edition, Translation translation) {
        return in(edition, translation.language(), translation.texts(), translation.reviewState());
    }

    /** In a language that has no text: all of it is as it was written, and says so. */
    static Reading in(Edition edition, LanguageTag language) {
        return in(edition, language, TranslatedTexts.NONE, null);
    }

    private static Reading in(
            Edition edition,
            LanguageTag language,
            TranslatedTexts texts,
            Translation.@Nullable ReviewState reviewState) {
        EditionDocument document = edition.document();
        SourceTexts source = SourceTexts.of(document);
        TranslatedTexts held = texts.current(source);
        String spoken = held.byKey().isEmpty() ? document.language() : language.value();
        TranslationNote note = new TranslationNote(
                language,
                LanguageTag.of(document.language()),
                Progress.of(held, source).completeness(),
                reviewState,
                source.byKey().keySet().stream().filter(key -> !held.has(key)).toList(),
                List.copyOf(texts.outdated(source)));
        return new Reading(edition, LocalizedDocument.of(document, spoken, held), note, Set.copyOf(note.fallback()));
    }

    /** The language that the texts are in, but for those that fell back. */
    public LanguageTag language() {
        return LanguageTag.of(document.language());
    }

    public Direction dir() {
        return language().dir();
    }

    /** The language of one text. */
    LanguageTag languageOf(String key) {
        return note != null && fallback.contains(key) ? note.source() : language();
    }

    Phase phase(String code) {
        return document.phases().stream()
                .filter(phase -> phase.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
