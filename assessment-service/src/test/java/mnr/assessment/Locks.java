package mnr.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.awaitility.Awaitility;

import mnr.projection.database.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** Who waits for whom in the database. */
public final class Locks {

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'""";

    private Locks() {}

    /** Does something while a transaction of its own holds this assessment's row. */
    public static <T> T holdAssessment(UUID id, Callable<T> meanwhile) {
        return hold("select id::text from assessment where id = ? for update", id, meanwhile);
    }

    /** Does something while a transaction of its own holds this round's row. */
    public static <T> T holdRound(String code, Callable<T> meanwhile) {
        return hold("select code from round where code = ? for update", code, meanwhile);
    }

    private static <T> T hold(String sql, Object key, Callable<T> meanwhile) {
        Database database = Arc.container().instance(Database.class).get();
        return Given.everywhere(() -> QuarkusTransaction.requiringNew().call(() -> {
            assertThat(database.query(sql, row -> row.getString(1), key)).hasSize(1);
            return meanwhile.call();
        }));
    }

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
