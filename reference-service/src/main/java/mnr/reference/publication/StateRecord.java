package mnr.reference.publication;

import java.util.function.LongFunction;

/**
 * The current state of one thing, as its topic carries it.
 *
 * @param payload the body at a revision; the rest of it must not depend on the revision
 */
public record StateRecord(String topic, String key, LongFunction<? extends Record> payload) {

    boolean isOf(String ofTopic, String thing) {
        return topic.equals(ofTopic) && (key.equals(thing) || key.startsWith(thing + "/"));
    }
}
