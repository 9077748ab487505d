package mnr.reference.reading;

import mnr.reference.rendering.Format;
import mnr.reference.rendering.Rendering;

/** An edition in each of the formats. */
final class EditionRendering {

    private EditionRendering() {}

    static Rendering of(Reading reading, Format format) {
        return switch (format) {
            case JSON -> json(reading);
            case YAML -> Rendering.yaml(EditionBody.of(reading));
            case CSV -> Rendering.of(format, EditionCsv.write(reading));
            case XLSX -> Rendering.of(format, EditionWorkbook.write(reading));
        };
    }

    /** The document as it was written has the tag that a write sends in If-Match. */
    private static Rendering json(Reading reading) {
        Rendering rendering = Rendering.json(EditionBody.of(reading));
        return reading.note() == null ? rendering.tagged(reading.edition().tag()) : rendering;
    }
}
