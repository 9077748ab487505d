package mnr.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.postgresql.PGStatement;

/** The tables {@code outbox} and {@code outbox_position}. */
@Singleton
class PendingEvents {

    private static final String ADD =
            "INSERT INTO outbox (topic, key, event_id, event_time, data, traceparent) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String OF =
            "SELECT id, topic, key, event_id, event_time, data, traceparent FROM outbox WHERE id = ANY (?) ORDER BY id";

    // The share lock makes a new term wait for the delete, or the delete see the new term.
    private static final String REMOVE = """
            WITH turn AS (SELECT term FROM outbox_relay WHERE term = ? FOR SHARE),
                 moved AS (INSERT INTO outbox_position (topic, partition, next_offset)
                           SELECT sent.*
                           FROM turn, unnest(?::text[], ?::integer[], ?::bigint[]) AS sent (topic, partition, next_offset)
                           ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset)
            DELETE FROM outbox USING turn WHERE id = ANY (?)""";

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

    /** The first pending events beside those in flight, at least one if there is any, at most {@code events}. */
    List<PendingEvent> next(int events, long bytes, List<Long> inFlight) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, first(events))) {
            select.setString(1, RowNumbers.multirange(inFlight));
            select.setLong(2, bytes);
            return read(select);
        } catch (SQLException e) {
            throw new OutboxUnavailableException("next", e);
        }
    }

    /** Those of the rows that are still there. */
    List<PendingEvent> of(List<Long> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, OF)) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return read(select);
        } catch (SQLException e) {
            throw new OutboxUnavailableException("of", e);
        }
    }

    /**
     * Deletes the batch and tells how far the topics hold what was deleted, if the term is still the current one; false if it
     * is not, and then nothing happens.
     */
    boolean remove(Sent sent, long term) {
        List<Position> positions = sent.positions();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = prepare(connection, REMOVE)) {
            delete.setLong(1, term);
            delete.setArray(2, array(connection, "text", positions.stream().map(Position::topic)));
            delete.setArray(3, array(connection, "integer", positions.stream().map(Position::partition)));
            delete.setArray(4, array(connection, "bigint", positions.stream().map(Position::next)));
            delete.setArray(5, array(connection, "bigint", sent.batch().receipt().ids().stream()));
            return delete.executeUpdate() == sent.batch().size();
        } catch (SQLException e) {
            throw new OutboxUnavailableException("remove", e);
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

    // Planned anew each time: a plan that is kept from when next to nothing was pending reads the whole table for each
    // batch once much is.
    private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        statement.setQueryTimeout(QUERY_TIMEOUT_SECONDS);
        return statement;
    }

    // Always from the first pending row that is not in flight and never "after the last id": rows with lower ids can be
    // committed later.
    // A multirange is searched and not joined.
    // octet_length reads the stored size, not the data, so that what falls out of the batch is never loaded.
    private static String first(int events) {
        return """
                SELECT id, topic, key, event_id, event_time, data, traceparent
                FROM (SELECT first.*, sum(octet_length(data)) OVER (ORDER BY id) - octet_length(data) AS bytes_before
                      FROM (SELECT * FROM outbox WHERE NOT id <@ ?::int8multirange ORDER BY id LIMIT %d) first) batch
                WHERE bytes_before < ?
                ORDER BY id""".formatted(events);
    }

    private static Array array(Connection connection, String type, Stream<?> elements) throws SQLException {
        return connection.createArrayOf(type, elements.toArray());
    }

    private static List<PendingEvent> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<PendingEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(read(rows));
            }
            return events;
        }
    }

    private static PendingEvent read(ResultSet row) throws SQLException {
        Instant time = row.getObject("event_time", OffsetDateTime.class).toInstant();
        CloudEvent event = new CloudEvent(
                row.getString("topic"), row.getString("key"), row.getString("event_id"), time, row.getBytes("data"));
        return new PendingEvent(row.getLong("id"), event, row.getString("traceparent"));
    }
}
