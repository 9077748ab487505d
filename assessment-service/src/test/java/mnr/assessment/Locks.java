package mnr.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import org.awaitility.Awaitility;

/** Who waits for whom in the database. */
public final class Locks {

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'""";

    private Locks() {}

    /** Waits until so many transactions wait for another one's lock. */
    public static void awaitWaiting(int count) {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        // The waiting ones are requests on threads of their own.
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waiting(database) == count);
    }

    private static int waiting(AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getInt(1);
        }
    }
}
