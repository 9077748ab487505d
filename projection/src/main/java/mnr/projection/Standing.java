package mnr.projection;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

import static java.util.Objects.requireNonNull;

/**
 * Where partitions stand in the database, locked, beside where the reader believes them to be: another reader may have
 * gone on, and an operator may have set an offset back.
 */
record Standing(Map<TopicPartition, Position> stored, Map<TopicPartition, Position> known) {

    /**
     * @throws PositionVoidException if a topic is not the one that the offset was stored for
     * @throws IllegalStateException if an offset is gone
     */
    static Standing of(
            Iterable<TopicPartition> partitions,
            Map<TopicPartition, Position> locked,
            Map<TopicPartition, Position> known) {
        Map<TopicPartition, Position> stored = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Position position = locked.get(partition);
            if (position == null) {
                throw new IllegalStateException("stored offset is gone: partition=" + partition);
            }
            if (!position.topicId().equals(requireNonNull(known.get(partition)).topicId())) {
                throw PositionVoidException.recreated(partition.topic());
            }
            stored.put(partition, position);
        }
        return new Standing(stored, known);
    }

    Position of(TopicPartition partition) {
        return requireNonNull(stored.get(partition));
    }

    /** What was polled then lies beyond the offset, with others in between: nothing of it may be applied. */
    boolean wasSetBack(TopicPartition partition) {
        return of(partition).next() < requireNonNull(known.get(partition)).next();
    }

    boolean isDue(ReceivedRecord record) {
        return !wasSetBack(record.source())
                && record.offset() >= of(record.source()).next();
    }
}
