package mnr.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/**
 * The one row of {@code outbox_relay}: which of the replicas relays, and until when without a sign of life. Each taking
 * begins a new term. Only the database's clock counts.
 */
@Singleton
class Lease {

    private static final String TAKE = """
            UPDATE outbox_relay
            SET term = term + 1, holder = ?, held_until = clock_timestamp() + make_interval(secs => ?)
            WHERE holder = ? OR held_until < clock_timestamp()
            RETURNING term""";

    /** One that comes late, after the release, changes nothing: the term is still the latest then. */
    private static final String RENEW = """
            UPDATE outbox_relay SET held_until = clock_timestamp() + make_interval(secs => ?)
            WHERE term = ? AND holder = ?""";

    private static final String RELEASE =
            "UPDATE outbox_relay SET holder = NULL, held_until = '-infinity' WHERE term = ? AND holder = ?";

    // far below the lease: one that is renewed too late is no use
    private static final int QUERY_TIMEOUT_SECONDS = 5;

    private static final double MILLIS = 1_000;

    private final AgroalDataSource dataSource;
    private final double seconds;
    private final String holder = "pid " + ProcessHandle.current().pid() + ' ' + UUID.randomUUID();

    Lease(AgroalDataSource dataSource, OutboxConfig config) {
        this.dataSource = dataSource;
        this.seconds = config.lease().toMillis() / MILLIS;
    }

    /** Begins a term, unless another holds the lease; its own it takes anew at any time. */
    OptionalLong take() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = prepare(connection, TAKE)) {
            update.setString(1, holder);
            update.setDouble(2, seconds);
            update.setString(3, holder);
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new OutboxUnavailableException("take", e);
        }
    }

    /** False if a later term has begun, or this one was given up. A lease that has run out and that nobody took is as good as any. */
    boolean renew(long term) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = prepare(connection, RENEW)) {
            update.setDouble(1, seconds);
            update.setLong(2, term);
            update.setString(3, holder);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new OutboxUnavailableException("renew", e);
        }
    }

    /** Lets the next replica begin at once. */
    void release(long term) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = prepare(connection, RELEASE)) {
            update.setLong(1, term);
            update.setString(2, holder);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailableException("release", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(QUERY_TIMEOUT_SECONDS);
        return statement;
    }
}
