package mnr.reference.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * Reads a table that somebody has sent, as spreadsheets write it: with or without a byte order mark, lines ended in any
 * way, fields separated by commas, semicolons or tabs, as the header is.
 */
public final class CsvRows {

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** No header is longer. */
    private static final int LONGEST_HEADER = 4_096;

    private CsvRows() {}

    /** As {@link #read(Reader, Consumer)}, all at once. */
    public static List<CsvRow> read(Reader file) throws MalformedCsvException {
        List<CsvRow> rows = new ArrayList<>();
        read(file, rows::add);
        return rows;
    }

    /**
     * Reads all rows, the header first, in the order of the file; empty lines are no rows.
     *
     * @param each takes the rows as they come; what it throws ends the reading
     * @throws MalformedCsvException if the quotes do not match
     */
    public static void read(Reader file, Consumer<CsvRow> each) throws MalformedCsvException {
        try {
            BufferedReader text = new BufferedReader(file);
            skipMark(text);
            try (CsvParser parser = CSV.createParser(text)) {
                parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
                read(parser, each);
            }
        } catch (JsonProcessingException e) {
            throw new MalformedCsvException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(CsvParser parser, Consumer<CsvRow> each) throws IOException {
        List<String> fields = new ArrayList<>();
        int line = 0;
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                if (fields.isEmpty()) {
                    line = parser.currentTokenLocation().getLineNr();
                }
                fields.add(parser.getText());
            } else if (parser.currentToken() == JsonToken.END_ARRAY && !fields.isEmpty()) {
                each.accept(new CsvRow(line, fields));
                fields.clear();
            }
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** The one that the first line with anything in it has most of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        String header = header(text);
        text.reset();
        char separator = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            if (count(header, candidate) > count(header, separator)) {
                separator = candidate;
            }
        }
        return separator;
    }

    /** One by one: a file may arrive in pieces, and a reader gives what has arrived. */
    private static String header(BufferedReader text) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int character = text.read();
            boolean ends = character < 0 || character == '\n' || character == '\r';
            if (ends && (character < 0 || !header.toString().isBlank())) {
                break;
            }
            header.append((char) character);
        }
        return header.toString();
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }
}
