package mnr.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.agroal.api.AgroalDataSource;

/**
 * A projection in small: it holds the newest state of each key, and sums up over a batch how many records it got. The
 * tally betrays every record that was applied twice or left its delta behind in a batch that was rolled back.
 */
class HeldStates implements StateProjection {

    record State(long revision, String text) {}

    private final String name;
    private final Set<String> topics;
    private final AgroalDataSource dataSource;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private int records;

    HeldStates(String name, String topic, AgroalDataSource dataSource) {
        this.name = name;
        this.topics = Set.of(topic);
        this.dataSource = dataSource;
    }

    /** The next batches fail as they do after a deadlock. */
    void failNext(int batches) {
        failures.set(batches);
    }

    /** Ids of the records that were handed over, rolled back or not. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public void begin() {
        records = 0;
    }

    @Override
    public void apply(StateRecord record) throws UnreadableRecordException {
        records++;
        seen.add(record.headers().getOrDefault("ce_id", ""));
        State state = record.as(State.class);
        update("""
                INSERT INTO held VALUES (?, ?, ?, ?) ON CONFLICT (projection, key)
                DO UPDATE SET revision = excluded.revision, text = excluded.text
                WHERE held.revision < excluded.revision""", name, record.key(), state.revision(), state.text());
    }

    @Override
    public void flush() {
        update("""
                INSERT INTO tally VALUES (?, ?)
                ON CONFLICT (projection) DO UPDATE SET records = tally.records + excluded.records""", name, records);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
        }
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
