package mnr.reference.framework;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each mistake is told, and none for another's sake. */
class PlantedFaultsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "planted-faults.csv",
            useHeadersInDisplayName = true,
            delimiter = '|',
            quoteCharacter = '`')
    void allAreToldAndNoneTwice(String what, String changes, String faults) throws IOException {
        // given
        JsonNode document = validDocument();
        for (String change : changes.split("; ", -1)) {
            plant(document, change.split(" ", 3));
        }

        // when
        List<Fault> found = EditionValidator.faults(DocumentFormat.read(document.toString()));

        // then
        assertEquals(
                Arrays.asList(faults.split(", ", -1)),
                found.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList(),
                what);
    }

    private static void plant(JsonNode document, String[] change) throws IOException {
        JsonPointer at = JsonPointer.compile(change[1]);
        switch (change[0]) {
            case "set" ->
                ((ObjectNode) document.at(at.head())).set(at.last().getMatchingProperty(), JSON.readTree(change[2]));
            case "drop" -> ((ArrayNode) document.at(at.head())).remove(at.last().getMatchingIndex());
            case "swap" -> {
                ArrayNode items = (ArrayNode) document.at(at);
                JsonNode one = items.get(first(change[2]));
                items.set(first(change[2]), items.get(second(change[2])));
                items.set(second(change[2]), one);
            }
            case "copy" -> {
                ArrayNode items = (ArrayNode) document.at(at);
                items.set(second(change[2]), items.get(first(change[2])));
            }
            default -> throw new IllegalArgumentException(change[0]);
        }
    }

    private static int first(String places) {
        return Integer.parseInt(places.substring(0, places.indexOf(' ')));
    }

    private static int second(String places) {
        return Integer.parseInt(places.substring(places.indexOf(' ') + 1));
    }

    private static JsonNode validDocument() throws IOException {
        try (InputStream yaml =
                Objects.requireNonNull(PlantedFaultsTest.class.getResourceAsStream("valid-edition.yaml"))) {
            return new YAMLMapper().readTree(yaml);
        }
    }
}
