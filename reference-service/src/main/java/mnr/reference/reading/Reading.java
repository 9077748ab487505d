package mnr.reference.reading;

import java.util.Collection;
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
    private final EditionDocument document;
    private final TranslatedTexts texts;
    private final ReadingNote note;
    private final Set<String> fallback;
    private @Nullable EditionDocument localized;

    private Reading(
            Edition edition,
            LanguageTag language,
            EditionDocument document,
            TranslatedTexts texts,
            ReadingNote note,
            Set<String> fallback) {
        this.edition = edition;
        this.language = language;
        this.document = document;
        this.texts = texts;
        this.note = note;
        this.fallback = fallback;
    }

    static Reading inSource(Edition edition, EditionDocument document) {
        LanguageTag written = LanguageTag.of(document.language());
        return new Reading(edition, written, document, TranslatedTexts.NONE, ReadingNote.asWritten(written), Set.of());
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
        boolean isNothing = held.byKey().isEmpty();
        LanguageTag read = isNothing ? LanguageTag.of(document.language()) : language;
        List<String> missing =
                source.byKey().keySet().stream().filter(key -> !held.has(key)).toList();
        ReadingNote note = new ReadingNote(
                language,
                read.dir(),
                Progress.of(held, source).completeness(),
                reviewState,
                isNothing ? ReadingNote.ALL : missing,
                List.copyOf(texts.outdated(source)));
        return new Reading(edition, read, document, held, note, Set.copyOf(missing));
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

    /** The language that it is written in. */
    LanguageTag written() {
        return LanguageTag.of(document.language());
    }

    /** Whether it is in the language that it is written in because that was asked for. */
    boolean isAsWritten() {
        return note.language().equals(written());
    }

    /** How far it is translated. */
    public ReadingNote note() {
        return note;
    }

    /** How many texts are in the language that they are written in though another was asked for. */
    int fallbacks() {
        return fallback.size();
    }

    /** The languages of all texts, as Content-Language says them: two if some fell back. */
    String contentLanguage() {
        return contentLanguage(SourceTexts.of(document).byKey().keySet());
    }

    /** The languages of those texts; that of the reading if there are none. */
    public String contentLanguage(Collection<String> keys) {
        if (isAllFallback(keys)) {
            return written().value();
        }
        return keys.stream().anyMatch(fallback::contains) ? language + ", " + written() : language.value();
    }

    /** The note of a part that shows those texts. */
    public ReadingNote noteOf(Collection<String> keys) {
        return note.within(keys, isAllFallback(keys) ? written().dir() : dir());
    }

    private boolean isAllFallback(Collection<String> keys) {
        return !keys.isEmpty() && fallback.containsAll(keys);
    }

    /** The document in that language, texts that are missing or outdated in it as they were written. */
    EditionDocument document() {
        EditionDocument read = localized;
        if (read == null) {
            read = isAsWritten() ? document : LocalizedDocument.of(document, texts);
            localized = read;
        }
        return read;
    }

    /** The language of one text. */
    LanguageTag languageOf(String key) {
        return fallback.contains(key) ? written() : language;
    }

    Phase phase(String code) {
        return document().phases().stream()
                .filter(phase -> phase.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
