package mnr.reference.announcement;

import mnr.reference.language.LanguageTag;
import mnr.reference.translation.SourceTexts;
import mnr.reference.translation.TranslatedTexts;
import mnr.reference.translation.Translation;
import mnr.reference.translation.Translation.ReviewState;

/**
 * A translation with its texts read.
 *
 * @param texts those that translate what the edition says now
 */
record SpokenLanguage(LanguageTag language, ReviewState reviewState, TranslatedTexts texts) {

    static SpokenLanguage of(Translation translation, SourceTexts source) {
        return new SpokenLanguage(
                translation.language(),
                translation.reviewState(),
                translation.texts().current(source));
    }
}
