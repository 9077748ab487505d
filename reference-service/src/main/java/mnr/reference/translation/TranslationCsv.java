package mnr.reference.translation;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mnr.http.problem.Violation;
import mnr.reference.csv.CsvRow;
import mnr.reference.csv.CsvRows;
import mnr.reference.csv.CsvTable;
import mnr.reference.csv.MalformedCsvException;

import static mnr.reference.problem.ReferenceProblem.MALFORMED_CSV;

/**
 * A translation as a table for a spreadsheet: {@code key,source,text}, one text a row. The source is the text that the
 * translator had before them; it may be left out, with its column or without.
 *
 * <p>Places are RFC 7111 fragments: rows count from 1, the header being row 1, and so do columns.
 */
final class TranslationCsv {

    private static final String KEY = "key";
    private static final String SOURCE = "source";
    private static final String TEXT = "text";
    private static final Set<String> COLUMNS = Set.of(KEY, SOURCE, TEXT);

    private final List<String> header;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private TranslationCsv(List<String> header) {
        this.header = header;
    }

    static byte[] write(TranslatedTexts translation) {
        CsvTable table = new CsvTable().row(KEY, SOURCE, TEXT);
        translation.byKey().forEach((key, text) -> table.row(key, text.source(), text.text()));
        return table.bytes();
    }

    static Upload read(Reader file) {
        List<CsvRow> rows = rows(file);
        TranslationCsv table =
                new TranslationCsv(rows.isEmpty() ? List.of() : rows.getFirst().fields());
        table.header();
        if (table.violations.isEmpty()) {
            for (int i = 1; i < rows.size(); i++) {
                table.row(i + 1, rows.get(i).fields());
            }
        }
        return table.upload();
    }

    private static List<CsvRow> rows(Reader file) {
        try {
            return CsvRows.read(file);
        } catch (MalformedCsvException e) {
            throw MALFORMED_CSV.because(e.detail()).with("line", e.line(), "column", e.column());
        }
    }

    private void header() {
        for (String column : List.of(KEY, TEXT)) {
            if (!header.contains(column)) {
                violations.add(Violation.at("#row=1", "MISSING_COLUMN", "The header lacks the column " + column + "."));
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (!COLUMNS.contains(header.get(i))) {
                violations.add(Violation.at(
                        cell(1, i), "UNKNOWN_COLUMN", "There is no such column; known are key, source, text."));
            } else if (header.indexOf(header.get(i)) < i) {
                violations.add(Violation.at(cell(1, i), "DUPLICATE_COLUMN", "The column stands here twice."));
            }
        }
    }

    private void row(int number, List<String> fields) {
        if (fields.size() != header.size()) {
            violations.add(Violation.at(
                    "#row=" + number,
                    "WRONG_LENGTH",
                    "The row has " + fields.size() + " fields, the header has " + header.size() + "."));
            return;
        }
        String key = fields.get(header.indexOf(KEY));
        if (rows.putIfAbsent(key, number) != null) {
            violations.add(Violation.at(
                    cell(number, header.indexOf(KEY)),
                    "DUPLICATE_KEY",
                    "The key stands in row " + rows.get(key) + "."));
            return;
        }
        texts.put(key, CsvTable.text(fields.get(header.indexOf(TEXT))));
        String source = header.contains(SOURCE) ? CsvTable.text(fields.get(header.indexOf(SOURCE))) : "";
        if (!source.isBlank()) {
            sources.put(key, source);
        }
    }

    private Upload upload() {
        return new Upload(
                new TranslationDocument(null, null, null, null, texts, sources),
                key -> place(key, TEXT),
                key -> place(key, KEY),
                key -> place(key, SOURCE),
                violations);
    }

    private String place(String key, String column) {
        return cell(rows.getOrDefault(key, 1), header.indexOf(column));
    }

    private static String cell(int row, int column) {
        return "#cell=" + row + "," + (column + 1);
    }
}
