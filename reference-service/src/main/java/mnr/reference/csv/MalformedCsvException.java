package mnr.reference.csv;

import java.io.Serial;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Text that is no table. */
public final class MalformedCsvException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    MalformedCsvException(JsonProcessingException cause) {
        super(cause);
        this.line = cause.getLocation().getLineNr();
        this.column = cause.getLocation().getColumnNr();
    }

    /** One sentence for a person. */
    public String detail() {
        return "Something follows the quotes of a field, or they do not end.";
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
