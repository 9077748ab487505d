package mnr.reference.csv;

import java.util.List;

/**
 * A row that somebody has sent.
 *
 * @param line on which it begins, from 1
 */
public record CsvRow(int line, List<String> fields) {

    public CsvRow {
        fields = List.copyOf(fields);
    }
}
