package mnr.reference.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;

import static mnr.reference.problem.ReferenceProblem.MALFORMED_CSV;

/**
 * Rows of a CSV file as spreadsheets write it: with or without a byte order mark, any line ends, separated by
 * commas, semicolons or tabs as the header is, columns in any order. Lines without a value are no rows.
 */
final class CsvBody {

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RowLimit limit;
    private List<String> header = List.of();
    private final List<RawRow> rows = new ArrayList<>();

    private CsvBody(RowLimit limit) {
        this.limit = limit;
    }

    /** @throws Problem MALFORMED_CSV if it is no table with these columns; TOO_MANY_ROWS */
    static List<RawRow> read(String file, RowLimit limit) {
        CsvBody body = new CsvBody(limit);
        String text = file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file;
        try (CsvParser parser = CSV.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
            body.readLines(parser);
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage() + ".", e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException("text is read from memory", e);
        }
        if (body.header.isEmpty()) {
            throw malformed("The body has no header line.", 1);
        }
        if (body.rows.isEmpty()) {
            // in place of all that there is, nothing would be a mistake
            throw malformed("The body has no rows.", 1);
        }
        return body.rows;
    }

    /** The one that the first line with anything in it has most of. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long there = first.chars().filter(c -> c == candidate).count();
            if (there > most) {
                separator = candidate;
                most = there;
            }
        }
        return separator;
    }

    private void readLines(CsvParser parser) throws IOException {
        List<String> line = new ArrayList<>();
        int number = 0;
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                if (line.isEmpty()) {
                    number = parser.currentTokenLocation().getLineNr();
                }
                line.add(parser.getText().strip());
            } else if (parser.currentToken() == JsonToken.END_ARRAY) {
                add(line, number);
                line.clear();
            }
        }
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
