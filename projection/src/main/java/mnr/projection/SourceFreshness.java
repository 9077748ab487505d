package mnr.projection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How fresh one projection is.
 *
 * @param trouble why it is RETRYING or STOPPED; without any content of records
 * @param parked records that could not be applied and that no later one has superseded
 */
public record SourceFreshness(
        String projection, ProjectionState state, @Nullable String trouble, long parked, List<TopicFreshness> topics) {}
