package mnr.projection;

import java.util.Map;
import java.util.OptionalLong;

/**
 * One record of a state topic: the whole current state of its key.
 *
 * @param headers texts by name, the last one of a name; {@code ce_id} is {@code <key>@<revision>}
 */
// The bytes are parsed once; nobody compares records.
@SuppressWarnings("ArrayRecordComponent")
public record StateRecord(
        String topic, int partition, long offset, String key, byte[] value, Map<String, String> headers) {

    /**
     * Reads the value as the consumer's own record of the producer's JSON: unknown members are passed over, absent ones
     * are null (or refused for a primitive). Read closed lists as texts, so that a new member is no unreadable record.
     *
     * @throws UnreadableRecordException if the value is no such JSON
     */
    public <T extends Record> T as(Class<T> type) throws UnreadableRecordException {
        return StateJson.read(value, type);
    }

    /** The revision that the producer put into the event's id; empty if the id is not of that form. */
    public OptionalLong revision() {
        return Revisions.of(headers);
    }
}
