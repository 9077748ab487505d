package mnr.projection;

import java.io.Serial;

/**
 * What a projection throws around a failure that no record is to blame for, whatever the database calls it: a sum over
 * many records that cannot be right, say. The batch is retried, for all to see, and nothing of it is parked.
 */
public class OwnTroubleException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public OwnTroubleException(String message, Throwable cause) {
        super(message, cause);
    }
}
