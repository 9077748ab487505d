package mnr.reference.announcement;

import mnr.reference.language.LanguageTag;
import mnr.reference.translation.TranslatedTexts;
import mnr.reference.translation.Translation;
import mnr.reference.translation.Translation.ReviewState;

/** A translation with its texts read. */
record SpokenLanguage(LanguageTag language, ReviewState reviewState, TranslatedTexts texts) {

    static SpokenLanguage of(Translation translation) {
        return new SpokenLanguage(translation.language(), translation.reviewState(), translation.texts());
    }
}
