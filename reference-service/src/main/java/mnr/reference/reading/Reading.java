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
 */
public final class Reading {

    private final Edition edition;
    private final LanguageTag language;
    private final EditionDocument written;
    private final TranslatedTexts texts;
    private final @Nullable TranslationNote note;
    private final Set<String> fallback;
    private @Nullable EditionDocument localized;

    private Reading(
            Edition edition,
            LanguageTag language,
            EditionDocument written,
            TranslatedTexts texts,
            @Nullable TranslationNote note) {
        this.edition = edition;
        this.language = language;
        this.written = written;
        this.texts = texts;
        this.note = note;
        this.fallback = note == null ? Set.of() : Set.copyOf(note.fallback());
    }

    static Reading inSource(Edition edition, EditionDocument document) {
        return new Reading(edition, LanguageTag.of(document.language()), document, TranslatedTexts.NONE, null);
    }

    static Reading in(Edition edition, EditionDocument document, Translation translation) {
        return in(edition, document, translation.language(), translation.texts(), translation.reviewState());
    }

    /** In a language that has no text: all of it is as it was written, and says so. */
    static Reading in(Edition edition, EditionDocument document, LanguageTag language) {
        return in(edition, document, language, TranslatedTexts.NONE, null);
    }

    private static Reading in(
            Edition edition,
            EditionDocument document,
            LanguageTag language,
            TranslatedTexts texts,
            Translation.@Nullable ReviewState reviewState) {
        SourceTexts source = SourceTexts.of(document);
        TranslatedTexts held = texts.current(source);
        LanguageTag written = LanguageTag.of(document.language());
        TranslationNote note = new TranslationNote(
                language,
                written,
                Progress.of(held, source).completeness(),
                reviewState,
                source.byKey().keySet().stream().filter(key -> !held.has(key)).toList(),
                List.copyOf(texts.outdated(source)));
        return new Reading(edition, held.byKey().isEmpty() ? written : language, document, held, note);
    }

    public Edition edition() {
        return edition;
    }

    /** The language that the texts are in, but for those that fell back. */
    public LanguageTag language() {
        return language;
    }

    public Direction dir() {
        return language.dir();
    }

    /** How far it is translated; null in the language that it was written in. */
    public @Nullable TranslationNote note() {
        return note;
    }

    /** The document in that language, texts that are missing or outdated in it as they were written. */
    EditionDocument document() {
        EditionDocument document = localized;
        if (document == null) {
            document = note == null ? written : LocalizedDocument.of(written, language.value(), texts);
            localized = document;
        }
        return document;
    }

    /** The language of one text. */
    LanguageTag languageOf(String key) {
        return note != null && fallback.contains(key) ? note.source() : language;
    }

    Phase phase(String code) {
        return document().phases().stream()
                .filter(phase -> phase.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
