package mnr.projection;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a projection has come in one partition.
 *
 * @param topicId the topic that {@code next} counts in; a recreated topic has another one
 * @param next offset of the first record that is not applied yet; offsets have gaps, so it may not exist
 * @param appliedAt when a record of it was last applied; null before the first one
 */
record Position(UUID topicId, long next, @Nullable Instant appliedAt) {

    Position movedTo(long offset, @Nullable Instant appliedNow) {
        return new Position(topicId, offset, appliedNow == null ? appliedAt : appliedNow);
    }
}
