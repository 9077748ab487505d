package mnr.reference.framework;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import mnr.reference.digest.CanonicalJson;
import mnr.reference.digest.Digest;

/** The edition document as text: JSON in the database, YAML as it ships. */
final class DocumentFormat {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private DocumentFormat() {}

    static String write(EditionDocument document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EditionDocument read(String json) {
        try {
            return JSON.readValue(json, EditionDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if the text is no YAML, or holds what an edition document does not have */
    static EditionDocument readYaml(byte[] yaml) {
        try {
            return YAML.readValue(yaml, EditionDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Digest digest(EditionDocument document) {
        return CanonicalJson.digest(document);
    }
}
