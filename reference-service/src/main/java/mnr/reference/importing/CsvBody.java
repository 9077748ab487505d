package mnr.reference.importing;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;
import mnr.reference.csv.CsvRows;
import mnr.reference.csv.MalformedCsvException;

import static mnr.reference.problem.ReferenceProblem.MALFORMED_CSV;

/** Memberships as a table: columns in any order, fields with or without spaces around. Lines without a value are no rows. */
final class CsvBody {

    private final RowLimit limit;
    private List<String> header = List.of();
    private final List<RawRow> rows = new ArrayList<>();

    private CsvBody(RowLimit limit) {
        this.limit = limit;
    }

    /** @throws Problem MALFORMED_CSV if it is no table with these columns; TOO_MANY_ROWS */
    static List<RawRow> read(Reader file, RowLimit limit) {
        CsvBody body = new CsvBody(limit);
        try {
            CsvRows.read(file, row -> body.add(stripped(row.fields()), row.line()));
        } catch (MalformedCsvException e) {
            throw malformed(e.detail(), e.line());
        }
        if (body.header.isEmpty()) {
            throw malformed("The body has no header line.", 1);
        }
        return body.rows;
    }

    private static List<String> stripped(List<String> fields) {
        return fields.stream().map(String::strip).toList();
    }

    private void add(List<String> line, int number) {
        if (line.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (header.isEmpty()) {
            header = checked(line, number);
        } else {
            limit.require(rows.size() + 1);
            rows.add(row(line, number));
        }
    }

    private static List<String> checked(List<String> header, int number) {
        for (String column : header) {
            if (!RawRow.COLUMNS.contains(column)) {
                throw malformed(
                        "There is no column '%s'; known are %s.".formatted(column, String.join(", ", RawRow.COLUMNS)),
                        number);
            }
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw malformed("A column stands in the header twice.", number);
        }
        if (!header.containsAll(List.of(RawRow.COUNTRY, RawRow.GROUP, RawRow.FROM))) {
            throw malformed("The header needs the columns country, group and from.", number);
        }
        return List.copyOf(header);
    }

    private RawRow row(List<String> line, int number) {
        Map<String, String> fields = new HashMap<>();
        List<RowFault> faults = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            @Nullable String column = i < header.size() ? header.get(i) : null;
            if (column != null && !line.get(i).isEmpty()) {
                fields.put(column, line.get(i));
            } else if (column == null && !line.get(i).isEmpty() && faults.isEmpty()) {
                faults.add(RowFault.at(
                        null,
                        null,
                        "TOO_MANY_FIELDS",
                        "The row has more fields than the header has columns: %d.".formatted(header.size())));
            }
        }
        return new RawRow(number, null, fields, faults);
    }

    private static Problem malformed(String detail, int line) {
        return MALFORMED_CSV.because(detail).with("line", line);
    }
}
