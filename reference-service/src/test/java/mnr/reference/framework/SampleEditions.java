package mnr.reference.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.Arbitrary;

/** Editions for the tests of other rooms. */
public final class SampleEditions {

    private SampleEditions() {}

    /** MNR/2023 as it ships. */
    public static EditionDocument shipped() {
        try (InputStream yaml =
                Objects.requireNonNull(SampleEditions.class.getResourceAsStream("/frameworks/mnr-2023.yaml"))) {
            return DocumentFormat.readYaml(yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Documents without faults, of every shape. */
    public static Arbitrary<EditionDocument> any() {
        return EditionDocuments.any();
    }

    /** @param shape how many sub-domains each capability has */
    public static EditionDocument of(int phases, List<Integer> shape, int statements) {
        return EditionDocuments.of(phases, shape, statements);
    }

    /** With another sub-domain in place of one. */
    public static EditionDocument replaced(
            EditionDocument document, EditionDocument.SubDomain old, EditionDocument.SubDomain by) {
        return EditionDocuments.replaced(document, old, by);
    }

    public static Edition published(EditionDocument document) {
        return Edition.published(document, Instant.EPOCH);
    }
}
