package mnr.http.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;
import mnr.http.problem.ProblemType;

/** Says where a text stops to be what it should be. */
public final class MalformedText {

    /** What a limit of a parser says when it is passed. */
    public static final String TOO_MUCH = "It nests too deep, or a name or a number in it is too long.";

    private MalformedText() {}

    /** In words of our own: a parser's are about itself. */
    public static Problem because(ProblemType type, JsonProcessingException e) {
        String detail = switch (e) {
            case JsonEOFException _ -> "The text ends too early.";
            case StreamConstraintsException _ -> TOO_MUCH;
            default -> "What stands here does not belong here.";
        };
        return because(type, detail, e.getLocation());
    }

    /** @param at null when the parser does not know, as with a limit that is passed */
    public static Problem because(ProblemType type, String detail, @Nullable JsonLocation at) {
        Problem problem = type.with().because(detail);
        return at == null ? problem : problem.with("line", at.getLineNr(), "column", at.getColumnNr());
    }
}
