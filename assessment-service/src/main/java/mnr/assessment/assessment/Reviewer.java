package mnr.assessment.assessment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who returns or validates.
 *
 * @param country the country that the reviewer is of, if of any
 */
public record Reviewer(UUID person, @Nullable String country) {}
