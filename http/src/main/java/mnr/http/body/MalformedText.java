package mnr.http.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Problem;
import mnr.http.problem.ProblemType;

/** Says where a text stops to be what it should be. */
public final class MalformedText {

    private MalformedText() {}

    /** In the parser's own words, which never quote more than a token. */
    public static Problem because(ProblemType type, JsonProcessingException e) {
        return because(type, e.getOriginalMessage() + ".", e.getLocation());
    }

    /** @param at null when the parser does not know, as with a limit that is passed */
    public static Problem because(ProblemType type, String detail, @Nullable JsonLocation at) {
        Problem problem = type.with().because(detail);
        return at == null ? problem : problem.with("line", at.getLineNr(), "column", at.getColumnNr());
    }
}
