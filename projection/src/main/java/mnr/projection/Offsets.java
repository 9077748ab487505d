package mnr.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import mnr.projection.database.Database;

/** The table {@code projection_offset}. Every method belongs to the running transaction. */
@Singleton
class Offsets {

    private static final String LOCK = """
            SELECT topic, partition, topic_id, next_offset, applied_at FROM projection_offset
            WHERE projection = ? ORDER BY topic, partition FOR UPDATE""";

    private static final String ADD = """
            INSERT INTO projection_offset (projection, topic, partition, topic_id, next_offset) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String MOVE = """
            UPDATE projection_offset
            SET next_offset = greatest(next_offset, ?), applied_at = ?
            WHERE projection = ? AND topic = ? AND partition = ?""";

    private record Row(TopicPartition partition, Position position) {}

    private final Database database;

    Offsets(Database database) {
        this.database = database;
    }

    /** Lets the running transaction wait for other readers, and recount what takes its time. */
    void bePatient() {
        database.bePatient();
    }

    /** All positions of the projection, locked until the transaction ends: two readers take turns by it. */
    Map<TopicPartition, Position> lock(String projection) {
        Map<TopicPartition, Position> positions = new LinkedHashMap<>();
        database.forEach(LOCK, Offsets::read, row -> positions.put(row.partition(), row.position()), projection);
        return positions;
    }

    /** Adds partitions from where they begin; those that are there already stay. */
    void add(String projection, Map<TopicPartition, Position> partitions) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        partitions.forEach((partition, position) -> rows.add(
                new Object[] {projection, partition.topic(), partition.partition(), position.topicId(), position.next()
                }));
        database.updateEach(ADD, rows);
    }

    /** Moves partitions forward, never back. */
    void move(String projection, Map<TopicPartition, Position> moved) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        moved.forEach((partition, position) -> rows.add(new @Nullable Object[] {
            position.next(), stored(position.appliedAt()), projection, partition.topic(), partition.partition()
        }));
        database.updateEach(MOVE, rows);
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Row read(ResultSet row) throws SQLException {
        OffsetDateTime appliedAt = row.getObject("applied_at", OffsetDateTime.class);
        return new Row(
                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                new Position(
                        row.getObject("topic_id", UUID.class),
                        row.getLong("next_offset"),
                        appliedAt == null ? null : appliedAt.toInstant()));
    }
}
