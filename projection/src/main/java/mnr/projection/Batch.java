package mnr.projection;

import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * What one poll brought.
 *
 * @param records in the order in which they are applied; per partition by offset
 * @param next per partition that the poll moved, where it goes on: past the last record, and past commit markers and
 *     what compaction took away, so that it can move without any record
 */
record Batch(List<ReceivedRecord> records, Map<TopicPartition, Long> next) {

    boolean isEmpty() {
        return next.isEmpty();
    }

    static Batch of(ReceivedRecord record) {
        return new Batch(List.of(record), Map.of(record.source(), record.next()));
    }
}
