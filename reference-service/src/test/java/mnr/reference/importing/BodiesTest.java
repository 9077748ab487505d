package mnr.reference.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import mnr.http.problem.Problem;
import mnr.http.problem.Violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How rows are read, from either form. */
class BodiesTest {

    private static final RowLimit LIMIT = new RowLimit(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country,group,from,to\nKEN,LOW,2015-01-01,\n",
                "\uFEFFcountry,group,from,to\r\nKEN,LOW,2015-01-01,\r\n",
                "\uFEFFcountry;group;from;to\r\nKEN;LOW;2015-01-01;\r\n",
                "country\tgroup\tfrom\tto\nKEN\tLOW\t2015-01-01",
                "\"country\",\"group\",\"from\",\"to\"\n\"KEN\",\" LOW \",\"2015-01-01\",\"\"",
                "from,country,group\n2015-01-01,KEN,LOW",
                "country,group,from,to\n\n,,,\n  \nKEN,LOW,2015-01-01\n,,,\n"
            })
    void aFileIsReadAsSpreadsheetsWriteIt(String file) {
        // when
        List<RawRow> rows = csv(file);

        // then
        assertEquals(1, rows.size());
        assertEquals(List.of(), rows.getFirst().faults());
        assertEquals(
                List.of("KEN", "LOW", "2015-01-01"),
                Stream.of("country", "group", "from")
                        .map(rows.getFirst()::field)
                        .toList());
        assertNull(rows.getFirst().field("to"));
    }

    @Test
    void noRowsAreAnImportAsWell() {
        assertEquals(List.of(), csv("country,group,from,to\r\n"));
        assertEquals(List.of(), csv("country,group,from,to\r\n,,,\r\n"));
        assertEquals(List.of(), json("{\"items\": []}"));
    }

    @Test
    void aRowIsNumberedByTheLineOnWhichItBegins() {
        // when
        List<RawRow> rows =
                csv("country,group,from,to\r\n\r\nKEN,LOW,2015-01-01,\r\nNPL,\"LO\nW\",x,\r\n\r\nUGA,,,\r\n");

        // then
        assertEquals(List.of(3, 4, 7), rows.stream().map(RawRow::number).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "malformed-csv.csv", useHeadersInDisplayName = true, delimiter = '|')
    void whatIsNoTableIsRefused(String what, String file, int line) {
        // when
        Problem refusal = assertThrows(Problem.class, () -> csv(file.replace("\\n", "\n")));

        // then
        assertEquals("MALFORMED_CSV", refusal.type().code());
        assertEquals(line, refusal.body().get("line"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreRowsThanAllowedAreRefused(boolean csv) {
        // given
        String row = csv ? "KEN,LOW,2015-01-01,\n" : "{\"country\":\"KEN\"},";

        // when
        Problem refusal = assertThrows(Problem.class, () -> {
            if (csv) {
                csv("country,group,from,to\n" + row.repeat(4));
            } else {
                json("{\"items\":[" + row.repeat(4) + "{}]}");
            }
        });

        // then
        assertEquals("TOO_MANY_ROWS", refusal.type().code());
        assertEquals(3, refusal.body().get("maxRows"));
    }

    @Test
    void whatIsWrongWithAnItemIsToldAtItsPlace() {
        // when
        List<RawRow> rows = json("""
                {"scheme": "S", "notice": "…", "items": [
                  {"country": "KEN", "group": "LOW", "from": "2015-01-01", "to": null},
                  {"country": 404, "grp of": "LOW", "from": "2015-01-01"},
                  "KEN"]}""");

        // then
        assertEquals(List.of(), rows.getFirst().faults());
        assertEquals(
                List.of("#/items/1/country WRONG_TYPE", "#/items/1/grp%20of UNKNOWN_FIELD", "#/items/2 WRONG_TYPE"),
                rows.stream()
                        .flatMap(row -> row.faults().stream())
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "invalid-json.csv", useHeadersInDisplayName = true, delimiter = '|')
    void aBodyOfAnotherShapeIsRefused(String what, String body, String code, String pointer, String violation) {
        // when
        Problem refusal = assertThrows(Problem.class, () -> json(body == null ? "" : body));

        // then
        assertEquals(code, refusal.type().code());
        if (!pointer.equals("-")) {
            assertTrue(
                    refusal.violations().stream()
                            .map(BodiesTest::shown)
                            .toList()
                            .contains(pointer + " " + violation),
                    () -> refusal.violations().toString());
        }
    }

    private static String shown(Violation violation) {
        return violation.pointer() + " " + violation.code();
    }

    private static List<RawRow> csv(String text) {
        return CsvBody.read(new StringReader(text), LIMIT);
    }

    private static List<RawRow> json(String text) {
        try {
            return JsonBody.read(new StringReader(text), "S", LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
