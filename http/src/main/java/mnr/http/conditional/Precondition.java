package mnr.http.conditional;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;
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

    private static final String ANY = "*";

    private final @Nullable EntityTags tags;
    private final boolean absent;

    private Precondition(@Nullable EntityTags tags, boolean absent) {
        this.tags = tags;
        this.absent = absent;
    }

    /** Reads the header; one that is no list of entity tags is a 400. */
    public static Precondition of(@Nullable String ifMatch) {
        return of(ifMatch, null);
    }

    /**
     * Reads the headers of a write that may also make the thing: {@code If-None-Match: *} says that it is not there yet.
     * Any other If-None-Match is a 400, and so are both headers.
     */
    public static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && (ifMatch != null || !ifNoneMatch.strip().equals(ANY))) {
            throw invalid("If-None-Match", "If-None-Match is *, and stands without If-Match.");
        }
        EntityTags tags = ifMatch == null
                ? null
                : EntityTags.parse(ifMatch)
                        .orElseThrow(() ->
                                invalid("If-Match", "If-Match is * or a list of quoted entity tags, such as \"v7\"."));
        return new Precondition(tags, ifNoneMatch != null);
    }

    private static Problem invalid(String header, String detail) {
        return INVALID_PARAMETER.with().violations(List.of(Violation.of(header, "WRONG_FORMAT", detail)));
    }

    /** Lets the write make a thing that is not there: without {@code If-None-Match: *} 428, with an If-Match 412. */
    public void requireAbsent() {
        if (tags != null) {
            throw PRECONDITION_FAILED.because("The thing is not there, or not any more.");
        }
        if (!absent) {
            throw PRECONDITION_REQUIRED.because("Send If-None-Match: * to make the thing.");
        }
    }

    /**
     * Lets the write go on if {@code current} is what the client has read, in whatever form: a language, a format.
     *
     * <p>No If-Match: 428; none that matches, a weak one included: 412 with the current tag. Ask after the thing is
     * found and locked, or another write comes between.
     */
    public void requireCurrent(ETag current) {
        refusal(current).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * As {@link #requireCurrent(ETag)}; a 412 also shows the thing as it is, so that the client need not read it again.
     *
     * @param state the view that a read would answer, made only when it is needed; the caller must be allowed to see it
     */
    public void requireCurrent(ETag current, Supplier<?> state) {
        refusal(current).ifPresent(refusal -> {
            throw refusal.type() == PRECONDITION_FAILED ? refusal.with("current", state.get()) : refusal;
        });
    }

    private Optional<Problem> refusal(ETag current) {
        if (absent) {
            return Optional.of(failed("The thing is there already; its current ETag is in currentETag.", current));
        }
        if (tags == null) {
            return Optional.of(PRECONDITION_REQUIRED.because("Read the thing first and send its ETag in If-Match."));
        }
        return tags.matchStrongly(current)
                ? Optional.empty()
                : Optional.of(failed("Read the thing again; its current ETag is in currentETag.", current));
    }

    private static Problem failed(String detail, ETag current) {
        return PRECONDITION_FAILED
                .because(detail)
                .with("currentETag", current.value())
                .header("ETag", current.value());
    }
}
