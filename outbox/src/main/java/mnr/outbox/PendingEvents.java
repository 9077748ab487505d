package mnr.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/** The tables {@code outbox} and {@code outbox_relay}. */
@Singleton
class PendingEvents {

    private static final String ADD =
            "INSERT INTO outbox (topic, key, event_id, event_time, data, traceparent) VALUES (?, ?, ?, ?, ?, ?)";

    // Always from the first pending row and never "after the last id": rows with lower ids can be committed later.
    // octet_length reads the stored size, not the data, so that what falls out of the batch is never loaded.
    private static final String NEXT = """
            SELECT id, topic, key, event_id, event_time, data, traceparent
            FROM (SELECT first.*, sum(octet_length(data)) OVER (ORDER BY id) - octet_length(data) AS bytes_before
                  FROM (SELECT * FROM outbox ORDER BY id LIMIT ?) first) batch
            WHERE bytes_before < ?
            ORDER BY id""";

    // The share lock makes a new term wait for the delete, or the delete see the new term.
    private static final String REMOVE = """
            WITH turn AS (SELECT term FROM outbox_relay WHERE term = ? FOR SHARE)
            DELETE FROM outbox USING turn WHERE id = ANY (?)""";

    private static final String NEW_TERM = "UPDATE outbox_relay SET term = term + 1 RETURNING term";

    private static final String BACKLOG =
            "SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0) FROM outbox";

    private static final int QUERY_TIMEOUT_SECONDS = 30;

    private final AgroalDataSource dataSource;

    PendingEvents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes the events on the connection of the running transaction, with the trace that it belongs to. */
    void add(List<CloudEvent> events) {
        String traceparent = EventTraces.current();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (CloudEvent event : events) {
                insert.setString(1, event.topic());
                insert.setString(2, event.key());
                insert.setString(3, event.id());
                insert.setObject(4, OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC));
                insert.setBytes(5, event.data());
                insert.setString(6, traceparent);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxUnavailableException("add", e);
        }
    }

    /** The first pending events, at least one if there is any, at most {@code events}. */
    List<PendingEvent> next(int events, long bytes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, NEXT)) {
            select.setInt(1, events);
            select.setLong(2, bytes);
            try (ResultSet rows = select.executeQuery()) {
                List<PendingEvent> batch = new ArrayList<>();
                while (rows.next()) {
                    batch.add(read(rows));
                }
                return batch;
            }
        } catch (SQLException e) {
            throw new OutboxUnavailableException("next", e);
        }
    }

    /** Deletes these events if the term is still the current one; false if it is not, and then nothing is deleted. */
    boolean remove(List<PendingEvent> sent, long term) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = prepare(connection, REMOVE)) {
            Object[] ids = sent.stream().map(PendingEvent::id).toArray();
            delete.setLong(1, term);
            delete.setArray(2, connection.createArrayOf("bigint", ids));
            return delete.executeUpdate() == sent.size();
        } catch (SQLException e) {
            throw new OutboxUnavailableException("remove", e);
        }
    }

    /** Begins a new term; from now on no relay of an earlier term deletes anything. */
    long beginTerm() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = prepare(connection, NEW_TERM);
                ResultSet row = update.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("outbox_relay has no row");
            }
            return row.getLong(1);
        } catch (SQLException e) {
            throw new OutboxUnavailableException("beginTerm", e);
        }
    }

    Backlog backlog() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, BACKLOG);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), row.getDouble(2), System.nanoTime());
        } catch (SQLException e) {
            throw new OutboxUnavailableException("backlog", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(QUERY_TIMEOUT_SECONDS);
        return statement;
    }

    private static PendingEvent read(ResultSet row) throws SQLException {
        Instant time = row.getObject("event_time", OffsetDateTime.class).toInstant();
        CloudEvent event = new CloudEvent(
                row.getString("topic"), row.getString("key"), row.getString("event_id"), time, row.getBytes("data"));
        return new PendingEvent(row.getLong("id"), event, row.getString("traceparent"));
    }
}
