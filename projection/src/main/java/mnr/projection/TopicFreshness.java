package mnr.projection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the replica is behind one topic.
 *
 * @param lag committed offsets that are not applied yet; null while it cannot be told
 * @param lastAppliedAt when a record was last applied; null if none ever was
 */
public record TopicFreshness(
        String topic, @Nullable Long lag, @Nullable Instant lastAppliedAt) {}
