package mnr.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One event in CloudEvents 1.0 terms. In every topic of the suite the type is the topic's name, the source is
 * {@code urn:mnr:<service>} and the subject is the key, so that only what differs is kept here.
 *
 * @param topic one of the topics that the service declares in {@code mnr.outbox.topics}
 * @param key identity of the thing that the event tells of; events of one key keep their order
 * @param id unique within the topic
 * @param time when the state came to be
 * @param data JSON in UTF-8
 */
// The bytes go from one serializer to one socket; nobody compares events.
@SuppressWarnings("ArrayRecordComponent")
public record CloudEvent(String topic, String key, String id, Instant time, byte[] data) {

    /** The whole current state of {@code key}, as the state topics carry it; its id is {@code <key>@<revision>}. */
    public static CloudEvent state(String topic, String key, long revision, Instant time, byte[] data) {
        return new CloudEvent(topic, key, key + "@" + revision, time, data);
    }

    /** As {@link #state(String, String, long, Instant, byte[])}, with the state written by {@link EventJson}. */
    public static CloudEvent state(String topic, String key, long revision, Instant time, Record state) {
        return state(topic, key, revision, time, EventJson.write(state));
    }

    /**
     * Something that happened to {@code key}; its id is {@code <key>@<revision>}.
     *
     * @param revision drawn under a lock that all facts of the key take, or two could have the same id and one be dropped
     * @param time when it happened
     */
    public static CloudEvent fact(String topic, String key, long revision, Instant time, Record payload) {
        return new CloudEvent(topic, key, key + "@" + revision, time, EventJson.write(payload));
    }

    /** Bytes of key and data, which is what the size limit counts. */
    long size() {
        return (long) key.getBytes(StandardCharsets.UTF_8).length + data.length;
    }
}
