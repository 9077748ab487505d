package mnr.reference.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A CSV file as records: a column a component, an empty field null. */
public final class Csv {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .build();

    private Csv() {}

    /**
     * All rows, in order.
     *
     * @param row a record; its components are named as the columns are, others are not allowed
     * @throws UncheckedIOException if a line is not such a row
     */
    public static <T> List<T> read(byte[] file, Class<T> row) {
        ObjectReader reader = MAPPER.readerFor(row).with(CsvSchema.emptySchema().withHeader());
        try (MappingIterator<T> rows = reader.readValues(file)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
