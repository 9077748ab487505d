package mnr.http.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The access table of a service: the rows of its {@code access.csv}.
 *
 * <p>{@code operation,role,reach}, one row a line, lines that start with {@code #} are comments. An operation without a
 * row is open to nobody.
 */
public record AccessTable(List<Row> rows) {

    /**
     * The role of an operation that needs no token. If it is the operation's only one, a token that comes along is not
     * looked at; beside other roles, a token may show more, and one that is not valid is refused.
     */
    public static final String ANYONE = "anyone";

    /** The role that every valid token has. */
    public static final String AUTHENTICATED = "authenticated";

    private static final String HEADER = "operation,role,reach";
    private static final Pattern LINE = Pattern.compile("(\\w+),([a-z-]+),([A-Z]+)");

    /** Among which countries a role may do it. */
    public enum Scope {
        /** All, and what belongs to none. */
        ANY,
        /** The country of the caller's claim. */
        OWN,
        /** The countries of the caller's programme regions. */
        REGION
    }

    /**
     * One role that may do one thing.
     *
     * @param operation the OpenAPI operationId
     * @param role a realm role, {@link #ANYONE} or {@link #AUTHENTICATED}
     */
    public record Row(String operation, String role, Scope reach) {}

    public AccessTable {
        rows = List.copyOf(rows);
    }

    /** Reads {@code access.csv} from the class path. */
    public static AccessTable load() {
        InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("access.csv");
        if (file == null) {
            throw new IllegalStateException("access.csv is not on the class path: nobody could call anything");
        }
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table; a line that is none is an IllegalArgumentException that quotes it. */
    public static AccessTable parse(Reader csv) throws IOException {
        Set<Row> rows = new LinkedHashSet<>();
        try (BufferedReader lines = new BufferedReader(csv)) {
            for (String line : lines.lines().map(String::strip).toList()) {
                if (line.isEmpty() || line.startsWith("#") || line.equals(HEADER)) {
                    continue;
                }
                if (!rows.add(row(line))) {
                    throw new IllegalArgumentException("access.csv says twice: " + line);
                }
            }
        }
        return new AccessTable(new ArrayList<>(rows));
    }

    private static Row row(String line) {
        var fields = LINE.matcher(line);
        if (!fields.matches()) {
            throw new IllegalArgumentException("access.csv: not operation,role,reach: " + line);
        }
        Row row = new Row(
                fields.group(1), fields.group(2), Scope.valueOf(fields.group(3).toUpperCase(Locale.ROOT)));
        if (row.role().equals(ANYONE) && row.reach() != Scope.ANY) {
            throw new IllegalArgumentException("access.csv: anyone has no country of its own: " + line);
        }
        return row;
    }

    /** The operations named, each once, in the file's order. */
    public Set<String> operations() {
        Set<String> operations = new LinkedHashSet<>();
        rows.forEach(row -> operations.add(row.operation()));
        return operations;
    }

    /** The rows of one operation; none means that nobody may call it. */
    public List<Row> rowsOf(String operation) {
        return rows.stream().filter(row -> row.operation().equals(operation)).toList();
    }

    /** Whether the operation needs no token. */
    public boolean isOpen(String operation) {
        return rowsOf(operation).stream().anyMatch(row -> row.role().equals(ANYONE));
    }

    /** Whether a token is needed, or may show more than without one. */
    public boolean looksAtTokens(String operation) {
        return !rowsOf(operation).stream().allMatch(row -> row.role().equals(ANYONE));
    }
}
