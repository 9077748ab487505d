package mnr.bench.draining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import mnr.bench.suite.MeasuredServers;
import mnr.stack.postgres.ServiceDatabase;

/** Facts of 200 countries in the outbox, as the service writes them, and in a copy of it that no relay reads. */
public final class PendingFacts implements AutoCloseable {

    static final String TOPIC = "mnr.assessment.lifecycle.v1";

    private static final int KEYS = 200;
    private static final int BATCH = 1_000;
    private static final int QUIET_CHANGES = 40;
    private static final long BETWEEN_LOOKS = 5_000_000;

    private static final String COPY = """
            create schema if not exists bench;
            create table if not exists bench.outbox (like public.outbox including all)""";

    private static final String NEXT =
            "select id, topic, key, event_id, event_time, data, traceparent from bench.outbox order by id limit "
                    + BATCH;

    private final Connection connection;

    private PendingFacts(Connection connection) {
        this.connection = connection;
    }

    public static PendingFacts in(MeasuredServers servers) {
        PendingFacts facts = new PendingFacts(servers.connect(ServiceDatabase.ASSESSMENT));
        facts.execute(COPY);
        facts.beQuiet();
        return facts;
    }

    /** Little was pending for long, as is usual: what the database and the relay have learned of that must not last. */
    private void beQuiet() {
        execute("analyze public.outbox");
        for (int change = 0; change < QUIET_CHANGES; change++) {
            drain(1);
        }
    }

    /** Adds as many at once to the outbox and waits until the relay has sent and deleted all of it; in seconds. */
    public double drain(int events) {
        add("public", events);
        long began = System.nanoTime();
        while (isPending()) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Adds as many to the copy, reads them in batches of the relay's size and deletes each batch; in seconds. */
    public double readAndDelete(int events) {
        add("bench", events);
        long began = System.nanoTime();
        try (PreparedStatement next = connection.prepareStatement(NEXT);
                PreparedStatement delete = connection.prepareStatement("delete from bench.outbox where id = any (?)")) {
            for (List<Long> batch = read(next); !batch.isEmpty(); batch = read(next)) {
                delete.setArray(1, connection.createArrayOf("bigint", batch.toArray()));
                delete.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the copy of the outbox could not be emptied: " + e.getMessage(), e);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** One of them, as its record holds it: data, key and headers together, in bytes. */
    public int recordSize() {
        add("bench", 1);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        delete from bench.outbox returning octet_length(data) + octet_length(key) + octet_length(event_id)
                          + octet_length(topic) + octet_length(key) + 2 * octet_length(traceparent)""")) {
            row.next();
            return row.getInt(1) + FIXED;
        } catch (SQLException e) {
            throw new IllegalStateException("the copy of the outbox could not be read: " + e.getMessage(), e);
        }
    }

    /** The names of the headers, and the values that are the same in every record. */
    private static final int FIXED = ("ce_specversion" + "1.0" + "ce_id" + "ce_source" + "urn:mnr:assessment"
                    + "ce_type"
                    + "ce_subject" + "ce_time" + "2026-11-24T12:00:00.000000Z" + "content-type" + "application/json"
                    + "ce_traceparent" + "traceparent")
            .length();

    private void add(String schema, int events) {
        String sql = """
                insert into %s.outbox (topic, key, event_id, event_time, data, traceparent)
                select '%s', key, key || '@' || now || n, clock_timestamp(), convert_to(json_build_object(
                    'fact', 'submitted', 'country', key, 'assessment', gen_random_uuid(), 'round', 'BENCH_1', 'kind', 'SELF',
                    'framework', 'MNR', 'edition', '2023', 'state', 'SUBMITTED', 'amending', false, 'version', n,
                    'revision', now + n, 'history', json_build_object('seq', n, 'hash', encode(sha256(n::text::bytea), 'hex')))::text,
                  'UTF8'), '00-' || md5(n::text) || '-00f067aa0ba902b7-01'
                from generate_series(1, ?) n,
                  lateral (select 'K' || n %% %d as key, (extract(epoch from now()) * 1000000)::bigint as now) made
                order by n""".formatted(schema, TOPIC, KEYS);
        try (PreparedStatement add = connection.prepareStatement(sql)) {
            add.setInt(1, events);
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("no events could be added: " + e.getMessage(), e);
        }
    }

    private boolean isPending() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from public.outbox order by id limit 1")) {
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be read: " + e.getMessage(), e);
        }
    }

    private static List<Long> read(PreparedStatement next) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet rows = next.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong("id"));
                rows.getBytes("data");
            }
        }
        return ids;
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("no copy of the outbox: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
