package mnr.projection;

import java.io.Serial;

/** The record can never be applied, however often it is tried. The reason is kept for operators beside the record. */
public class UnreadableRecordException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String reason) {
        super(reason);
    }

    public UnreadableRecordException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
