package mnr.reference.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import mnr.reference.framework.EditionDocument;
import mnr.reference.framework.EditionDocument.Attribution;
import mnr.reference.framework.SampleEditions;
import mnr.reference.language.Direction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EditionWorkbookTest {

    private static final String COVER = "xl/worksheets/sheet1.xml";
    private static final String STATEMENTS = "xl/worksheets/sheet2.xml";

    @Test
    void itIsTheSameBytesEveryTime() {
        assertArrayEquals(
                EditionWorkbook.write(reading("en", "A title")), EditionWorkbook.write(reading("en", "A title")));
    }

    @Test
    void itPrintsOnPaperWithItsHeaderOnEveryPage() {
        // when
        Map<String, String> parts = parts(reading("en", "A title"));

        // then
        String sheet = parts.getOrDefault(STATEMENTS, "");
        assertTrue(sheet.contains("paperSize=\"9\""), "A4");
        assertTrue(sheet.contains("orientation=\"landscape\""));
        assertTrue(sheet.contains("fitToPage=\"true\"") && sheet.contains("fitToWidth=\"1\""));
        assertTrue(sheet.contains("fitToHeight=\"0\""), "as many pages as it takes");
        assertTrue(sheet.contains("state=\"frozen\""));
        assertTrue(parts.getOrDefault("xl/workbook.xml", "").contains("_xlnm.Print_Titles"));
        assertFalse(sheet.contains("rightToLeft=\"true\""));
    }

    @Test
    void arabicStartsAtTheRight() {
        // when
        Map<String, String> parts = parts(reading("ar", "عنوان"));

        // then
        assertEquals(Direction.RTL, reading("ar", "عنوان").dir());
        for (String sheet : List.of(COVER, STATEMENTS)) {
            assertTrue(parts.getOrDefault(sheet, "").contains("rightToLeft=\"true\""), sheet);
        }
        assertTrue(parts.getOrDefault("xl/workbook.xml", "").contains("العبارات"));
    }

    @Test
    void nothingInItIsAFormula() {
        // when
        Map<String, String> parts = parts(reading("en", "=HYPERLINK(\"http://example.org\")"));

        // then
        assertTrue(parts.getOrDefault("xl/sharedStrings.xml", "").contains("=HYPERLINK("));
        for (String sheet : List.of(COVER, STATEMENTS)) {
            assertFalse(parts.getOrDefault(sheet, "").contains("<f"), sheet);
        }
    }

    /** ECMA-376, part 1, section 22.9.2.19: a spreadsheet would show an A. */
    @Test
    void whatLooksLikeAnEscapedCharacterStaysAsItIs() {
        // when
        Map<String, String> parts = parts(reading("en", "_x0041_ and _x00e9_x0041_ but _x41_"));

        // then
        String strings = parts.getOrDefault("xl/sharedStrings.xml", "");
        assertTrue(strings.contains("_x005F_x0041_ and _x005F_x00e9_x005F_x0041_ but _x41_"), strings);
    }

    @Test
    void theCoverSaysWhoseWorkItIs() {
        // when
        String strings = parts(reading("en", "A title")).getOrDefault("xl/sharedStrings.xml", "");

        // then
        Attribution attribution = SampleEditions.of(2, List.of(1), 1).attribution();
        for (String text : List.of(
                "A title", attribution.publisher(), attribution.source(), attribution.link(), attribution.notice())) {
            assertTrue(strings.contains(text), text);
        }
    }

    private static Reading reading(String language, String title) {
        EditionDocument sample = SampleEditions.of(2, List.of(1), 2);
        EditionDocument document = new EditionDocument(
                sample.framework(),
                sample.edition(),
                language,
                title,
                sample.description(),
                sample.attribution(),
                sample.phases(),
                sample.capabilities());
        return Reading.inSource(SampleEditions.published(document), document);
    }

    private static Map<String, String> parts(Reading reading) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(EditionWorkbook.write(reading)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), unescaped(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
    }

    private static String unescaped(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(character -> Character.toString(Integer.parseInt(character.group(1), 16)));
    }
}
