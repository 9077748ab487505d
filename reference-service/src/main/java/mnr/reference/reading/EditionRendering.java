package mnr.reference.reading;

import mnr.reference.rendering.Format;
import mnr.reference.rendering.Rendering;

/** An edition in each of the formats. */
final class EditionRendering {

    private EditionRendering() {}

    /** The document as it was written has the edition's own tag, every other form of it that and one of its own. */
    static Rendering of(Reading reading, Format format) {
        Rendering rendering = bytes(reading, format);
        boolean asWritten = reading.isAsWritten() && format == Format.JSON;
        return asWritten
                ? rendering.tagged(reading.edition().tag())
                : rendering.asFormOf(reading.edition().tag());
    }

    private static Rendering bytes(Reading reading, Format format) {
        return switch (format) {
            case JSON -> Rendering.json(EditionBody.of(reading));
            case YAML -> Rendering.yaml(EditionBody.of(reading));
            case CSV -> Rendering.of(format, EditionCsv.write(reading));
            case XLSX -> Rendering.of(format, EditionWorkbook.write(reading));
        };
    }
}
