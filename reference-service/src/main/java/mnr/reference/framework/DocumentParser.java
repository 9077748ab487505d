package mnr.reference.framework;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.yaml.snakeyaml.LoaderOptions;

import mnr.http.body.MalformedText;
import mnr.http.problem.HttpProblem;
import mnr.http.problem.Problem;
import mnr.http.problem.ProblemType;
import mnr.http.problem.Violation;
import mnr.reference.problem.ReferenceProblem;

import static mnr.http.problem.HttpProblem.INVALID_BODY;

/**
 * From text to a document, in one pass while the text comes. A document that can be read at all is read to its end, with
 * whatever does not fit noted; a text that is no JSON or YAML is a problem by itself.
 */
final class DocumentParser {
    /** A document is eight deep. */
    private static final int DEEPEST = 16;

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            // the stride's limit counts, which is told with its place
            .maxStringLength(Integer.MAX_VALUE)
            .build();

    static final DocumentParser JSON = new DocumentParser(
            HttpProblem.MALFORMED_JSON,
            JsonFactory.builder()
                    // names come from outside: a table of them must not grow
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(CONSTRAINTS)
                    .build());

    static final DocumentParser YAML = new DocumentParser(
            ReferenceProblem.MALFORMED_YAML,
            YAMLFactory.builder()
                    .streamReadConstraints(CONSTRAINTS)
                    .loaderOptions(options())
                    .build());

    private final ProblemType malformed;
    private final JsonFactory factory;

    private DocumentParser(ProblemType malformed, JsonFactory factory) {
        this.malformed = malformed;
        this.factory = factory;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    /** The document with all that could be read of it. */
    Submission read(Reader text, FaultList faults) {
        Stride stride = new Stride(text);
        try (JsonParser parser = factory.createParser(stride)) {
            ShapeReader reader = new ShapeReader(parser, stride, faults);
            if (reader.next() == null) {
                throw missing();
            }
            if (!(reader.read(DocumentShape.DOCUMENT) instanceof Submission submission)) {
                throw faults.isEmpty() ? missing() : faults.problem();
            }
            if (reader.next() != null) {
                throw MalformedText.because(
                        malformed, "Something follows the document.", parser.currentTokenLocation());
            }
            return submission;
        } catch (JsonProcessingException e) {
            throw MalformedText.because(malformed, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem missing() {
        return INVALID_BODY.with().violations(List.of(Violation.at("#", "REQUIRED", "The request needs a body.")));
    }
}
