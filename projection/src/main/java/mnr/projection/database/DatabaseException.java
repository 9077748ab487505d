package mnr.projection.database;

import java.io.Serial;
import java.sql.SQLException;

/** A statement failed; the database's own word is the cause. */
public class DatabaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseException(String sql, SQLException cause) {
        super("The statement failed: " + sql.lines().findFirst().orElse(sql).strip(), cause);
    }
}
