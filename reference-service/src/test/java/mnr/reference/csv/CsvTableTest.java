package mnr.reference.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CsvTableTest {

    @Property
    void whatIsWrittenIsRead(
            @ForAll @Size(min = 1, max = 4)
                    List<
                                    @NotEmpty @CharRange(from = 'a', to = 'c')
                                    @Chars({
                                        '"', ',', '\n', '\r', ' ', '\'', '=', '+', '-', '@', '\t', 'é', '＝', '＋', '－',
                                        '＠'
                                    })
                                    String>
                            fields)
            throws MalformedCsvException {
        // when
        String written = text(new CsvTable().row(fields));

        // then
        List<CsvRow> rows = CsvRows.read(new StringReader("a,b,c,d,e\r\n" + written));
        assertEquals(2, rows.size());
        assertEquals(2, rows.getLast().line());
        assertEquals(
                fields, rows.getLast().fields().stream().map(CsvTable::text).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "'=1",
                "''-1"
            })
    void noFieldIsAFormula(String field) {
        // when
        String written = text(new CsvTable().row(field));

        // then
        assertTrue(written.startsWith("'") || written.startsWith("\"'"), written);
        assertTrue(CsvTable.text("'" + field).equals(field));
    }

    @Test
    void anApostropheOfTheLanguageStays() {
        assertEquals("'tis said\r\n", text(new CsvTable().row("'tis said")));
        assertEquals("'tis said", CsvTable.text("'tis said"));
        assertEquals("l'état\r\n", text(new CsvTable().row("l'état")));
    }

    @Test
    void aMarkOfTheByteOrderIsNoPartOfTheFirstColumn() throws MalformedCsvException {
        assertEquals(
                List.of(new CsvRow(1, List.of("key", "text")), new CsvRow(3, List.of("a", "b\nc"))),
                CsvRows.read(new StringReader("\uFEFFkey,text\n\na,\"b\nc\"\n\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void fieldsAreSeparatedAsTheHeaderIs(String separator) throws MalformedCsvException {
        // given
        String file = "\r\nkey,source,text\r\na,\"b, c; d\te\",f\r\n"
                .replace(",s", separator + "s")
                .replace(",t", separator + "t")
                .replace(",\"", separator + "\"")
                .replace("\",", "\"" + separator);

        // then
        assertEquals(
                List.of(
                        new CsvRow(2, List.of("key", "source", "text")),
                        new CsvRow(3, List.of("a", "b, c; d\te", "f"))),
                CsvRows.read(new StringReader(file)));
    }

    @Test
    void theSeparatorIsThatOfTheWholeHeaderHoweverTheFileArrives() throws MalformedCsvException {
        // given
        Reader slow = new FilterReader(new StringReader("\r\nkey,a;source;text\r\n1;2;3\r\n")) {
            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 1));
            }

            @Override
            public boolean ready() {
                return false;
            }
        };

        // when
        List<CsvRow> rows = CsvRows.read(slow);

        // then
        assertEquals(List.of("key,a", "source", "text"), rows.getFirst().fields());
    }

    @Test
    void aQuoteThatDoesNotEndHasItsPlace() {
        // when
        MalformedCsvException refusal = assertThrows(
                MalformedCsvException.class, () -> CsvRows.read(new StringReader("key,text\na,b\nc,\"d\ne,f\n")));

        // then
        assertTrue(refusal.line() >= 3, () -> "line " + refusal.line());
    }

    private static String text(CsvTable table) {
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }
}
