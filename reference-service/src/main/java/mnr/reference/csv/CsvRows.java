package mnr.reference.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

/** Reads a table that somebody has sent: with or without a byte order mark, lines ended in any way. */
public final class CsvRows {

    private static final ObjectReader READER = new CsvMapper()
            .readerForListOf(String.class)
            .withFeatures(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {}

    /**
     * All rows with their fields, the header first, in the order of the file; empty lines are no rows.
     *
     * @throws MalformedCsvException if the quotes do not match
     */
    public static List<List<String>> read(Reader file) throws MalformedCsvException {
        try (MappingIterator<List<String>> rows = READER.readValues(withoutMark(file))) {
            return rows.readAll();
        } catch (JsonProcessingException e) {
            throw new MalformedCsvException(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Reader withoutMark(Reader file) throws IOException {
        PushbackReader reader = new PushbackReader(file);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
