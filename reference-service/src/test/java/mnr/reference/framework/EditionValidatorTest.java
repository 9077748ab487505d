package mnr.reference.framework;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EditionValidatorTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aValidDocumentHasNoFaults() throws IOException {
        // given
        JsonNode document = validDocument();

        // when
        List<Fault> faults = faults(document);

        // then
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "edition-faults.csv", useHeadersInDisplayName = true)
    void oneFaultIsFoundWhereItIs(String what, String at, @Nullable String value, String pointer, Fault.Code code)
            throws IOException {
        // given
        JsonNode document = validDocument();
        change(document, JsonPointer.compile(at), value);

        // when
        List<Fault> faults = faults(document);

        // then
        assertEquals(1, faults.size(), () -> what + ": " + faults);
        assertEquals(pointer, faults.getFirst().pointer());
        assertEquals(code, faults.getFirst().code());
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        // given
        JsonNode empty = JSON.createObjectNode();

        // when
        List<String> pointers = faults(empty).stream().map(Fault::pointer).toList();

        // then
        assertEquals(
                List.of(
                        "#/framework",
                        "#/edition",
                        "#/language",
                        "#/title",
                        "#/description",
                        "#/attribution/publisher",
                        "#/attribution/source",
                        "#/attribution/link",
                        "#/attribution/notice",
                        "#/phases",
                        "#/capabilities"),
                pointers);
    }

    @ParameterizedTest
    @CsvSource({"1,TOO_FEW", "11,TOO_MANY"})
    void thereAreTwoToTenPhases(int phases, Fault.Code code) {
        // given
        EditionDocument document = EditionDocuments.of(phases, List.of(2), 1);

        // when
        List<Fault> faults = EditionValidator.faults(document);

        // then
        assertEquals(
                List.of("#/phases " + code),
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/title,500",
        "/description,20000",
        "/attribution/publisher,500",
        "/attribution/source,500",
        "/attribution/notice,20000",
        "/phases/1/name,500",
        "/phases/1/description,20000",
        "/capabilities/1/name,500",
        "/capabilities/0/subDomains/0/name,500",
        "/capabilities/0/subDomains/0/description,20000",
        "/capabilities/0/subDomains/0/criteria/0/statements/0/text,20000"
    })
    void noTextIsEndless(String at, int most) throws IOException {
        // given
        JsonNode longest = validDocument();
        change(longest, JsonPointer.compile(at), '"' + "x".repeat(most) + '"');
        JsonNode tooLong = validDocument();
        change(tooLong, JsonPointer.compile(at), '"' + "x".repeat(most + 1) + '"');

        // when
        List<Fault> faults = faults(tooLong);

        // then
        assertEquals(List.of(), faults(longest));
        assertEquals(
                List.of("#" + at + " TOO_LONG"),
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    @Test
    void criteriaOutOfOrderTwiceOrOfNoPhaseAreTold() throws IOException {
        // given
        JsonNode document = validDocument();
        ObjectNode subDomain = (ObjectNode) document.at("/capabilities/1/subDomains/0");
        JsonNode criteria = subDomain.get("criteria");
        ObjectNode stray = JSON.createObjectNode().put("phase", "HIGHEST");
        stray.putArray("statements")
                .addObject()
                .put("id", "SECOND_ONE.HIGHEST.1")
                .put("text", "There is more.");
        subDomain
                .putArray("criteria")
                .add(criteria.get(1))
                .add(criteria.get(0))
                .add(criteria.get(1))
                .add(criteria.get(2))
                .add(stray);

        // when
        List<String> faults = faults(document).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();

        // then
        String at = "#/capabilities/1/subDomains/0/criteria/";
        assertEquals(
                List.of(at + "1/phase OUT_OF_ORDER", at + "2/phase DUPLICATE", at + "4/phase UNKNOWN_PHASE"), faults);
    }

    @Test
    void whatADocumentDoesNotHaveIsNotRead() {
        // given
        byte[] yaml = "framework: TEST\nauthor: Somebody\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        // when
        var refusal = org.junit.jupiter.api.Assertions.assertThrows(
                java.io.UncheckedIOException.class, () -> DocumentFormat.readYaml(yaml));

        // then
        assertTrue(Objects.requireNonNull(refusal.getMessage()).contains("author"));
    }

    private static List<Fault> faults(JsonNode document) {
        return EditionValidator.faults(DocumentFormat.read(document.toString()));
    }

    private static JsonNode validDocument() throws IOException {
        try (InputStream yaml =
                Objects.requireNonNull(EditionValidatorTest.class.getResourceAsStream("valid-edition.yaml"))) {
            return new YAMLMapper().readTree(yaml);
        }
    }

    private static void change(JsonNode document, JsonPointer at, @Nullable String value) throws IOException {
        JsonNode parent = document.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.remove(at.last().getMatchingIndex());
        } else if (value == null) {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), JSON.readTree(value));
        }
    }
}
