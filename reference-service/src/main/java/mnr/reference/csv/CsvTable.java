package mnr.reference.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as RFC 4180 says: lines end in CR LF, a field is quoted if it has to be, no byte order mark.
 *
 * <p>A spreadsheet takes a field that begins like a formula, also with a full-width sign, for one. An apostrophe before it says that it is text; where
 * such a field is read back, {@link #text(String)} takes it off again.
 */
public final class CsvTable {

    private static final String LINE_END = "\r\n";
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(?s)'*[=+\\-@＝＋－＠\t\r\n].*");

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    public CsvTable row(String... fields) {
        return row(List.of(fields));
    }

    /** Adds a line. */
    public CsvTable row(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(harmless(fields.get(i))));
        }
        text.append(LINE_END);
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was meant by a field that was written with {@link #row}. */
    public static String text(String field) {
        return field.startsWith("'") && LIKE_A_FORMULA.matcher(field).matches() ? field.substring(1) : field;
    }

    private static String harmless(String field) {
        return LIKE_A_FORMULA.matcher(field).matches() ? "'" + field : field;
    }

    private static String quoted(String field) {
        return TO_QUOTE.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
