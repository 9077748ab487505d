package mnr.http.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a service's folder {@code openapi/}, because no type of its code says it: {@code description.md}, what
 * parameters mean by their names in {@code parameters.properties} ({@code id}, {@code id.example}), headers of answers in
 * {@code headers.properties} ({@code getCountry.Content-Language}), and bodies as
 * {@code <operationId>.request.json} and {@code <operationId>.answer.json}. All of it may be missing.
 */
final class Handwritten {

    private static final String FOLDER = "openapi/";
    private static final String CONVENTIONS = "mnr/http/openapi/conventions.md";
    private static final JsonMapper JSON = new JsonMapper();

    private final Properties parameters = properties("parameters.properties");
    private final Properties headers = properties("headers.properties");

    /** The service's own words, and what all services have in common. */
    String description() {
        return Stream.of(FOLDER + "description.md", CONVENTIONS)
                .map(Handwritten::text)
                .flatMap(Optional::stream)
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }

    @Nullable
    String parameter(String key) {
        return parameters.getProperty(key);
    }

    /** Headers of its good answers: what they say, by name. */
    Map<String, String> headersOf(String operation) {
        String prefix = operation + '.';
        return headers.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()), headers::getProperty, (one, _) -> one, TreeMap::new));
    }

    Optional<Object> requestOf(String operation) {
        return json(operation + ".request.json");
    }

    Optional<Object> answerOf(String operation) {
        return json(operation + ".answer.json");
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        read(FOLDER + file).ifPresent(bytes -> {
            try (InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(text);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        });
        return properties;
    }

    /** In maps and lists, as the document's writer wants it. */
    private static Optional<Object> json(String file) {
        return read(FOLDER + file).map(bytes -> {
            try (bytes) {
                return JSON.readValue(bytes, Object.class);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        });
    }

    private static Optional<String> text(String file) {
        return read(file).map(bytes -> {
            try (bytes) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        });
    }

    private static Optional<InputStream> read(String file) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Optional.ofNullable(loader.getResourceAsStream(file));
    }
}
