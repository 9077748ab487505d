package mnr.http.problem;

import java.util.Locale;

/**
 * One kind of problem, listed in a catalogue: {@code enum AssessmentProblem implements ProblemType}.
 *
 * <p>{@code throw ROUND_CLOSED.with("round", code)}. The code is the enum constant's name and never changes once it has
 * been served; the {@code type} URI is derived from it.
 */
public interface ProblemType {

    /** The enum constant's name. */
    String name();

    /** The HTTP status, 400 to 599. */
    int status();

    /** One short sentence, the same for every occurrence. */
    String title();

    /** The stable code that clients compare. */
    default String code() {
        return name();
    }

    /** {@code urn:mnr:problem:round-closed} for ROUND_CLOSED. */
    default String uri() {
        return "urn:mnr:problem:" + code().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An occurrence with extra members of the problem's body: {@code with("round", "2026", "state", "CLOSED")}. */
    default Problem with(Object... keysAndValues) {
        return new Problem(this).with(keysAndValues);
    }

    /** An occurrence that says in {@code detail} what is the matter this time. */
    default Problem because(String detail) {
        return new Problem(this).because(detail);
    }
}
