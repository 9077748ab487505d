package mnr.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/** A service in small: it changes a row and tells of it. */
@ApplicationScoped
class Things {

    static final String TOPIC = "mnr.test.states.v1";
    static final Instant THEN = Instant.parse("2026-01-02T03:04:05.006007Z");

    private final AgroalDataSource dataSource;
    private final Outbox outbox;

    Things(AgroalDataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    @Transactional
    void change(String key) {
        outbox.append(event(key, nextRevision(key)));
    }

    @Transactional
    void changeAndFail(String key) {
        change(key);
        throw new IllegalStateException("the caller fails after the append");
    }

    @Transactional
    void append(CloudEvent event) {
        nextRevision(event.key());
        outbox.append(event);
    }

    static CloudEvent event(String key, long revision) {
        byte[] data = ("{\"revision\":" + revision + "}").getBytes(StandardCharsets.UTF_8);
        return CloudEvent.state(TOPIC, key, revision, THEN, data);
    }

    /** The row stays locked until the caller's transaction ends. */
    private long nextRevision(String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("INSERT INTO thing VALUES (?, 1)"
                        + " ON CONFLICT (key) DO UPDATE SET revision = thing.revision + 1 RETURNING revision")) {
            upsert.setString(1, key);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long revision(String key) {
        return number("SELECT coalesce(max(revision), 0) FROM thing WHERE key = ?", key);
    }

    long pending(String key) {
        return number("SELECT count(*) FROM outbox WHERE key = ?", key);
    }

    /** What other tests left would be sent, too. */
    void forgetEvents() {
        execute("DELETE FROM outbox");
    }

    /** As after a restore, which gives numbers anew that were given once. */
    @Transactional
    void changeUnderTheNumber(String key, long id) {
        CloudEvent event = event(key, nextRevision(key));
        execute("INSERT INTO outbox (id, topic, key, event_id, event_time, data) OVERRIDING SYSTEM VALUE"
                + " VALUES (%d, '%s', '%s', '%s', now(), '')".formatted(id, event.topic(), key, event.id()));
    }

    /** As time does. */
    void endLease() {
        execute("UPDATE outbox_relay SET held_until = '-infinity'");
    }

    /** What the outbox says of how far the partition holds what it has let go. */
    long position(String topic, int partition) {
        return number(
                "SELECT coalesce(max(next_offset), 0) FROM outbox_position WHERE topic || '/' || partition = ?",
                topic + '/' + partition);
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean someoneWaitsForALock() {
        return number("""
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock' AND ? = ''""", "") > 0;
    }

    private long number(String sql, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
