package mnr.reference.translation;

import mnr.http.conditional.ETag;
import mnr.reference.framework.Edition;
import mnr.reference.rendering.Format;
import mnr.reference.rendering.Rendering;

/** A translation as it is read; who has read the one form knows the translation as well as who has read the other. */
final class Representation {

    private Representation() {}

    static Rendering of(Edition edition, Translation translation, SourceTexts source, Format format) {
        Rendering json = Rendering.json(TranslationDocument.of(edition, translation, source));
        if (format != Format.CSV) {
            return json;
        }
        byte[] csv = TranslationCsv.write(translation.texts().within(source));
        return Rendering.of(format, csv).tagged(json.tag().in(format.ending()));
    }

    /** Of the translation, in whatever form. */
    static ETag tag(Edition edition, Translation translation, SourceTexts source) {
        return of(edition, translation, source, Format.JSON).tag();
    }
}
