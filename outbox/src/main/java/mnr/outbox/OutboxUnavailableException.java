package mnr.outbox;

import java.io.Serial;
import java.sql.SQLException;

/** The outbox's tables could not be read or written; the cause tells why. */
class OutboxUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OutboxUnavailableException(String action, SQLException cause) {
        super("outbox unavailable: action=" + action, cause);
    }
}
