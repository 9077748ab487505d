package mnr.reference.reading;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Phase;

/** A whole edition: the document as it was imported, its texts in one language and how far they are in that. */
@Schema(
        name = "EditionReading",
        description = "A whole edition in one language. In the language that it is written in"
                + " it is a document that can be imported as it is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionBody(
        @Schema(examples = "MNR") String framework,
        @Schema(examples = "2023") String edition,

        @Schema(description = "That it is written in; BCP 47", examples = "en")
        String language,

        ReadingNote reading,

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
                reading.note(),
                document.title(),
                document.description(),
                document.attribution(),
                document.phases(),
                document.capabilities());
    }
}
