package mnr.reference.translation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import mnr.http.problem.Violation;

/**
 * A translation as it was sent, JSON or CSV.
 *
 * @param document what it says
 * @param placeOfText where the text of a key stands in what was sent
 * @param placeOfKey where the key itself stands
 * @param placeOfSource where the source text of a key stands
 * @param violations what is wrong with its form
 */
record Upload(
        TranslationDocument document,
        Function<String, String> placeOfText,
        Function<String, String> placeOfKey,
        Function<String, String> placeOfSource,
        List<Violation> violations) {

    static Upload json(TranslationDocument document) {
        return new Upload(document, Upload::pointer, Upload::pointer, Upload::sourcePointer, List.of());
    }

    Map<String, String> texts() {
        return document.texts();
    }

    Map<String, String> sources() {
        return document.sourcesOrNone();
    }

    static String pointer(String key) {
        return "#/texts/" + escaped(key);
    }

    private static String sourcePointer(String key) {
        return "#/sources/" + escaped(key);
    }

    /** RFC 6901, sections 3 and 6. */
    static String escaped(String key) {
        String token = key.replace("~", "~0").replace("/", "~1");
        try {
            return new java.net.URI(null, null, token).getRawFragment();
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException("any text can be a fragment", impossible);
        }
    }
}
