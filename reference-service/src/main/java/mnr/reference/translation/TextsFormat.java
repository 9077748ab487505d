package mnr.reference.translation;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Translated texts as text: JSON in the database, YAML as they ship. */
final class TextsFormat {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TextsFormat() {}

    static String write(TranslatedTexts texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TranslatedTexts read(String json) {
        try {
            return JSON.readValue(json, TranslatedTexts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if the text is no YAML, or holds what a translation does not have */
    static TranslationDocument readYaml(byte[] yaml) {
        try {
            return YAML.readValue(yaml, TranslationDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
