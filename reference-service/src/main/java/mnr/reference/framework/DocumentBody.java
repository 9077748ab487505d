package mnr.reference.framework;

import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import mnr.http.body.RawBody;
import mnr.reference.code.Codes;

import static mnr.http.problem.HttpProblem.UNSUPPORTED_MEDIA_TYPE;

/** Reads a submitted document, as JSON or YAML, and refuses it with all its faults. */
@ApplicationScoped
class DocumentBody {

    static final String YAML = "application/yaml";

    private final RawBody raw;

    DocumentBody(RawBody raw) {
        this.raw = raw;
    }

    /**
     * The document, without faults.
     *
     * @param operation the operationId
     * @param framework that the path names
     * @param edition that the path names; null if it names none
     */
    EditionDocument read(
            InputStream body, String operation, HttpHeaders headers, String framework, @Nullable String edition) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw UNSUPPORTED_MEDIA_TYPE.because("Content-Type says whether the body is JSON or YAML.");
        }
        boolean isYaml = YAML.equals(type.getType() + "/" + type.getSubtype());
        FaultList faults = new FaultList();
        Submission submission =
                (isYaml ? DocumentParser.YAML : DocumentParser.JSON).read(raw.text(body, operation, headers), faults);
        submission.refuseTranslated();
        submission.faults().forEach(faults::found);
        EditionDocument document = submission.document();
        // a code that is none has that one fault
        if (Codes.isCode(document.framework()) && !document.framework().equals(framework)) {
            faults.found(new Fault("#/framework", Fault.Code.OTHER_FRAMEWORK, "the path says " + framework));
        }
        if (edition != null
                && Codes.isEditionCode(document.edition())
                && !document.edition().equals(edition)) {
            faults.found(new Fault("#/edition", Fault.Code.OTHER_EDITION, "the path says " + edition));
        }
        EditionValidator.faults(document).forEach(faults::found);
        if (!faults.isEmpty()) {
            throw faults.problem();
        }
        return document;
    }
}
