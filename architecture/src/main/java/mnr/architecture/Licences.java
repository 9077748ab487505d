package mnr.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.util.Objects.requireNonNull;

/**
 * The licences of the libraries that a service is shipped with, as its CycloneDX bill of materials names them. What only
 * builds the service is not shipped and not judged. A library under several licences leaves the choice to its user.
 */
public final class Licences {

    private final Set<String> allowed;

    private Licences(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** A shipped library and the licences to choose from. */
    private record Library(String name, List<String> licences) {}

    /**
     * Reads the bill of materials at the first path and writes the readable list to the second.
     *
     * @throws IllegalStateException if a library has none of the licences in {@code licences.csv}
     */
    public static void main(String[] paths) throws IOException {
        String list = policy().list(Files.readString(Path.of(paths[0])));
        Files.writeString(Path.of(paths[1]), list);
    }

    static Licences policy() {
        try (InputStream csv = requireNonNull(Licences.class.getResourceAsStream("licences.csv"))) {
            return new Licences(new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The libraries by licence, the first allowed one of each. */
    String list(String billOfMaterials) throws IOException {
        Map<String, Set<String>> byLicence = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        for (JsonNode component : new ObjectMapper().readTree(billOfMaterials).path("components")) {
            if (isShippedLibrary(component)) {
                Library library = library(component);
                library.licences().stream()
                        .filter(allowed::contains)
                        .findFirst()
                        .ifPresentOrElse(
                                licence -> byLicence
                                        .computeIfAbsent(licence, _ -> new TreeSet<>())
                                        .add(library.name()),
                                () -> refused.add(library.name() + " " + library.licences()));
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException("licences that licences.csv does not allow: " + String.join(", ", refused));
        }
        return byLicence.entrySet().stream()
                .map(entry -> entry.getKey() + "\n  " + String.join("\n  ", entry.getValue()) + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** Components without a group are files that the build itself wrote. */
    private static boolean isShippedLibrary(JsonNode component) {
        for (JsonNode property : component.path("properties")) {
            if (property.path("name").asText().equals("quarkus:component:scope")) {
                return property.path("value").asText().equals("runtime") && component.has("group");
            }
        }
        return component.has("group");
    }

    private static Library library(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode choice : component.path("licenses")) {
            JsonNode licence = choice.path("license");
            licences.add(licence.path("id")
                    .asText(licence.path("name")
                            .asText(choice.path("expression").asText())));
        }
        String name =
                component.path("group").asText() + ":" + component.path("name").asText() + " "
                        + component.path("version").asText();
        return new Library(name, licences);
    }
}
