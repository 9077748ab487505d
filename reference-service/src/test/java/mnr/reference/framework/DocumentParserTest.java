package mnr.reference.framework;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DocumentParserTest {

    @ParameterizedTest(name = "{0} ({1})")
    @CsvFileSource(resources = "document-shapes.csv", useHeadersInDisplayName = true, maxCharsPerColumn = 100_000)
    void whatDoesNotFitIsToldWhereItIs(String what, String format, @Nullable String text, String faults) {
        assertEquals(faults, faultsOf(format, Objects.requireNonNullElse(text, "")), what);
    }

    @Test
    void whatIsReadIsWhatIsWritten() {
        // given
        EditionDocument document = EditionDocuments.of(3, List.of(2, 1), 4);
        FaultList faults = new FaultList();

        // when
        EditionDocument read = DocumentParser.JSON
                .read(new StringReader(DocumentFormat.write(document)), faults)
                .document();

        // then
        assertEquals(document, read);
        assertEquals(true, faults.isEmpty());
    }

    @Test
    void twelvePlantedFaultsAreTwelveViolations() throws Exception {
        // given
        List<String> expected = lines("twelve-faults.csv");
        FaultList faults = new FaultList();

        // when
        EditionValidator.faults(DocumentParser.YAML
                        .read(reader("twelve-faults.yaml"), faults)
                        .document())
                .forEach(faults::found);

        // then
        assertEquals(
                expected.subList(1, expected.size()),
                faults.problem().violations().stream()
                        .map(fault -> fault.pointer() + "," + fault.code())
                        .toList());
    }

    @Test
    void aFaultTooManyIsCountedAndNotShown() {
        // given
        String text = "{\"phases\":[" + "1,".repeat(FaultList.MOST) + "1]}";
        FaultList faults = new FaultList();

        // when
        DocumentParser.JSON.read(new StringReader(text), faults);

        // then
        assertEquals(FaultList.MOST, faults.problem().violations().size());
        assertEquals(FaultList.MOST + 1, faults.problem().body().get("faults"));
        assertEquals(
                "These are the first 1000 of 1001 faults.", faults.problem().detail());
    }

    @ParameterizedTest
    @CsvSource({
        "JSON,{,MALFORMED_JSON",
        "JSON,'{\"title\":\"a\"} {}',MALFORMED_JSON",
        "JSON,'title: a',MALFORMED_JSON",
        "JSON,'{\"title\":NaN}',MALFORMED_JSON",
        "YAML,'{title: a',MALFORMED_YAML",
        "YAML,'title: a: b',MALFORMED_YAML",
        "YAML,'title: \"a',MALFORMED_YAML",
        "YAML,'title: @a',MALFORMED_YAML"
    })
    void whatCannotBeReadIsMalformed(String format, String text, String code) {
        // when
        Problem refusal =
                assertThrows(Problem.class, () -> parser(format).read(new StringReader(text), new FaultList()));

        // then
        assertEquals(code, refusal.type().code());
    }

    @ParameterizedTest
    @CsvSource({"JSON", "YAML"})
    void nothingFollowsTheDocument(String format) {
        // given
        String text = format.equals("JSON") ? "{} {}" : "{}\n---\n{}\n";

        // when
        Problem refusal =
                assertThrows(Problem.class, () -> parser(format).read(new StringReader(text), new FaultList()));

        // then
        assertEquals(400, refusal.type().status());
    }

    @ParameterizedTest
    @CsvSource({"JSON", "YAML"})
    void depthHasAnEnd(String format) {
        // given
        String text = "{\"a\":" + "[".repeat(1_000_000);

        // when
        Problem refusal =
                assertThrows(Problem.class, () -> parser(format).read(new StringReader(text), new FaultList()));

        // then
        assertEquals("LIMIT_EXCEEDED", refusal.violations().getFirst().code());
    }

    /** In YAML the parser is ahead of what it tells. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JSON|{"phases":[{"code":"LOW"},{"name":"|"}]}|#/phases/1/name
            JSON|{"unknown":{"a":["|"]}}|#/unknown/a/0
            YAML|{phases: [{code: LOW}, {name: "|"}]}|#
            YAML|{phases: [{code: LOW}, {name: a|}]}|#
            YAML|{unknown: {a: ["|"]}}|#
            """)
    void noTextIsReadForEver(String format, String before, String after, String pointer) {
        // given
        Reader text = endless(before, 4 * Stride.LONGEST, after);

        // when
        Problem refusal = assertThrows(Problem.class, () -> parser(format).read(text, new FaultList()));

        // then
        Violation limit = refusal.violations().getFirst();
        assertEquals("LIMIT_EXCEEDED", limit.code());
        assertEquals(pointer, limit.pointer());
    }

    private static Reader endless(String before, int length, String after) {
        return new StringReader(before + "x".repeat(length) + after);
    }

    @ParameterizedTest
    @CsvSource({"JSON", "YAML"})
    void thingsHaveAnEnd(String format) {
        // given
        String text = "{\"phases\": [" + "{}, ".repeat(ShapeReader.MOST_OBJECTS) + "{}]}";

        // when
        Problem refusal =
                assertThrows(Problem.class, () -> parser(format).read(new StringReader(text), new FaultList()));

        // then
        assertEquals("LIMIT_EXCEEDED", refusal.violations().getFirst().code());
    }

    @Test
    void faultsHaveAnEnd() {
        // given
        String text = "{\"phases\":[" + "1,".repeat(FaultList.ENOUGH) + "1]}";

        // when
        Problem refusal =
                assertThrows(Problem.class, () -> DocumentParser.JSON.read(new StringReader(text), new FaultList()));

        // then
        assertEquals(FaultList.MOST, refusal.violations().size());
        assertEquals(FaultList.ENOUGH, refusal.body().get("faults"));
    }

    @Test
    void aBombOfAliasesDoesNotGoOff() {
        // given
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(10)));
        }

        // when
        String faults = faultsOf("YAML", bomb.toString());

        // then
        assertEquals(30, faults.split("UNKNOWN_FIELD", -1).length - 1);
    }

    private static DocumentParser parser(String format) {
        return format.equals("JSON") ? DocumentParser.JSON : DocumentParser.YAML;
    }

    private static String faultsOf(String format, String text) {
        FaultList faults = new FaultList();
        try {
            parser(format).read(new StringReader(text), faults);
        } catch (Problem problem) {
            return shown(problem.violations());
        }
        return shown(faults.problem().violations());
    }

    private static String shown(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .collect(Collectors.joining("; "));
    }

    private static List<String> lines(String file) throws Exception {
        try (InputStream in = Objects.requireNonNull(DocumentParserTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Reader reader(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(DocumentParserTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8);
    }
}
