package mnr.http.conditional;

import java.util.List;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.http.problem.HttpProblem.PRECONDITION_FAILED;
import static mnr.http.problem.HttpProblem.PRECONDITION_REQUIRED;

/**
 * What a write demands of the thing's state: the request's If-Match.
 *
 * <pre>{@code
 * @PUT
 * ThingView replace(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ReplaceThing body) {
 *     return things.replace(id, Precondition.of(ifMatch), body);   // … precondition.requireCurrent(thing.tag())
 * }
 * }</pre>
 */
public final class Precondition {

    private final @Nullable EntityTags tags;

    private Precondition(@Nullable EntityTags tags) {
        this.tags = tags;
    }

    /** Reads the header; one that is no list of entity tags is a 400. */
    public static Precondition of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return new Precondition(null);
        }
        return new Precondition(EntityTags.parse(ifMatch)
                .orElseThrow(() -> INVALID_PARAMETER
                        .with()
                        .violations(List.of(Violation.of(
                                "If-Match",
                                "WRONG_FORMAT",
                                "If-Match is * or a list of quoted entity tags, such as \"v7\".")))));
    }

    /**
     * Lets the write go on if {@code current} is what the client has read.
     *
     * <p>No If-Match: 428; none that matches, a weak one included: 412 with the current tag. Ask after the thing is
     * found and locked, or another write comes between.
     */
    public void requireCurrent(ETag current) {
        if (tags == null) {
            throw PRECONDITION_REQUIRED.because("Read the thing first and send its ETag in If-Match.");
        }
        if (!tags.matchStrongly(current.value())) {
            throw PRECONDITION_FAILED
                    .because("Read the thing again; its current ETag is in currentETag.")
                    .with("currentETag", current.value())
                    .header("ETag", current.value());
        }
    }
}
