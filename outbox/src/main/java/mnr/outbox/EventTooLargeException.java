package mnr.outbox;

import java.io.Serial;

/** The write is refused because its event would not fit into the topic. Nothing of it is kept. */
public class EventTooLargeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String topic;
    private final String key;
    private final long size;
    private final long limit;

    EventTooLargeException(String topic, String key, long size, long limit) {
        super("event too large: topic=" + topic + " bytes=" + size + " limit=" + limit);
        this.topic = topic;
        this.key = key;
        this.size = size;
        this.limit = limit;
    }

    public String topic() {
        return topic;
    }

    /** Of the thing whose state it is. */
    public String key() {
        return key;
    }

    /** Bytes of key and data. */
    public long size() {
        return size;
    }

    /** Bytes that {@code mnr.outbox.max-event-size} allows. */
    public long limit() {
        return limit;
    }
}
