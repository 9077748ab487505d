package mnr.projection;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it came from the topic, before anybody knows whether it is one that a state topic may hold. */
// The bytes are only handed on; nobody compares records.
@SuppressWarnings("ArrayRecordComponent")
record ReceivedRecord(
        TopicPartition source,
        long offset,
        @Nullable String key,
        byte @Nullable [] value,
        Map<String, String> headers) {

    static ReceivedRecord of(TopicPartition source, ConsumerRecord<byte[], byte[]> polled) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : polled.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        return new ReceivedRecord(
                source, polled.offset(), polled.key() == null ? null : text(polled.key()), polled.value(), headers);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    long next() {
        return offset + 1;
    }

    /** State topics have a key and a whole state in each record; a removed thing is a state too, never a tombstone. */
    StateRecord asState() throws UnreadableRecordException {
        if (key == null) {
            throw new UnreadableRecordException("a record of a state topic has a key");
        }
        if (value == null) {
            throw new UnreadableRecordException("a state topic holds no tombstones");
        }
        return new StateRecord(source.topic(), source.partition(), offset, key, value, headers);
    }

    @Nullable
    Long revision() {
        OptionalLong revision = Revisions.of(headers);
        return revision.isPresent() ? revision.getAsLong() : null;
    }
}
