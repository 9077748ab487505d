package mnr.reference.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * An example of the served document, as it is kept: {@code openapi/getCountry.answer.json}.
 *
 * @param operation whose it is
 * @param part {@code request} or {@code answer}
 */
record Example(String operation, String part) {

    private static final Path FOLDER = Path.of("src/main/resources/openapi");
    private static final String SUFFIX = ".json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static List<Example> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .map(name -> name.split("\\."))
                    .map(name -> new Example(name[0], name[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isThere() {
        return Files.exists(file());
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode content() {
        try {
            return JSON.readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean shows(JsonNode answer) {
        return isThere() && Shortened.difference(content(), answer, "").isEmpty();
    }

    void write(JsonNode content) {
        try {
            Files.writeString(file(), JSON.writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return FOLDER.resolve(operation + '.' + part + SUFFIX);
    }
}
