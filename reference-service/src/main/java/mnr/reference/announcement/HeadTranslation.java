package mnr.reference.announcement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.language.Direction;
import mnr.reference.translation.Progress;
import mnr.reference.translation.SourceTexts;
import mnr.reference.translation.TextKey;
import mnr.reference.translation.TranslatedTexts;
import mnr.reference.translation.Translation.ReviewState;

/**
 * What the head says of a language.
 *
 * @param completeness the share of all the edition's texts that are translated
 * @param title null if it is not translated, as are the description and the attribution's notice
 * @param phases names by code; one that is not translated is not there
 * @param phaseDescriptions by code, likewise
 * @param capabilities names by code; one that is not translated is not there
 */
record HeadTranslation(
        Direction dir,
        BigDecimal completeness,
        ReviewState reviewState,
        @Nullable String title,
        @Nullable String description,
        @Nullable String notice,
        Map<String, String> phases,
        Map<String, String> phaseDescriptions,
        Map<String, String> capabilities) {

    static HeadTranslation of(EditionDocument document, SpokenLanguage spoken) {
        TranslatedTexts texts = spoken.texts();
        return new HeadTranslation(
                spoken.language().dir(),
                Progress.of(texts, SourceTexts.of(document)).completeness(),
                spoken.reviewState(),
                texts.text(TextKey.TITLE),
                texts.text(TextKey.DESCRIPTION),
                texts.text(TextKey.NOTICE),
                byCode(texts, document.phases(), Phase::code, TextKey::phaseName),
                byCode(texts, document.phases(), Phase::code, TextKey::phaseDescription),
                byCode(texts, document.capabilities(), Capability::code, TextKey::capabilityName));
    }

    private static <T> Map<String, String> byCode(
            TranslatedTexts texts, List<T> things, Function<T, String> code, Function<String, String> key) {
        Map<String, String> byCode = new TreeMap<>();
        for (T thing : things) {
            String text = texts.text(key.apply(code.apply(thing)));
            if (text != null) {
                byCode.put(code.apply(thing), text);
            }
        }
        return byCode;
    }
}
