package mnr.reference.reading;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Phase;
import mnr.reference.language.Direction;

/** A whole edition: the document as it was imported, or the same in another language and how far that goes. */
@Schema(
        name = "EditionReading",
        description = "A whole edition in one language. In the language that it was written in"
                + " it is a document that can be imported as it is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionBody(
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,
        @Schema(description = "BCP 47", examples = "en") String language,

        @Schema(
                implementation = String.class,
                enumeration = {"ltr", "rtl"},
                examples = "ltr")
        Direction dir,

        @Nullable TranslationNote translation,

        @Schema(examples = "Model National Response: Maturity Model")
        String title,

        String description,
        Attribution attribution,
        List<Phase> phases,
        List<Capability> capabilities) {

    static EditionBody of(Reading reading) {
        EditionDocument document = reading.document();
        return new EditionBody(
                document.framework(),
                document.edition(),
                document.language(),
                reading.dir(),
                reading.note(),
                document.title(),
                document.description(),
                document.attribution(),
                document.phases(),
                document.capabilities());
    }
}
