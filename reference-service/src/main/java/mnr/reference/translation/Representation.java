package mnr.reference.translation;

import mnr.http.conditional.ETag;
import mnr.reference.framework.Edition;
import mnr.reference.rendering.Format;
import mnr.reference.rendering.Rendering;

/**
 * A translation as it is read. Who has read it as CSV knows it as well as who has read it as JSON: the two differ in
 * their tags by an ending only, which If-Match does without.
 */
final class Representation {

    private static final String CSV_ENDING = ".csv";

    private Representation() {}

    static Rendering of(Edition edition, Translation translation, SourceTexts source, Format format) {
        Rendering json = Rendering.json(TranslationDocument.of(edition, translation, source));
        if (format != Format.CSV) {
            return json;
        }
        byte[] csv = TranslationCsv.write(translation.texts().within(source));
        return Rendering.of(format, csv).tagged(new ETag(json.tag().value().replaceFirst("\"$", CSV_ENDING + '"')));
    }

    /** Of the JSON. */
    static ETag tag(Edition edition, Translation translation, SourceTexts source) {
        return of(edition, translation, source, Format.JSON).tag();
    }

    /** If-Match with the tags of the JSON in place of those of the CSV. */
    static String inJson(String ifMatch) {
        return ifMatch.replace(CSV_ENDING + '"', "\"");
    }
}
