package mnr.reference.framework;

import java.util.Locale;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which editions of a framework are asked for. */
public class EditionFilter {

    @QueryParam("state")
    @Parameter(description = "Only editions of that state", example = "PUBLISHED")
    Edition.@Nullable State state;

    @QueryParam("q")
    @Parameter(description = "Only editions with that text in their code or title", example = "maturity")
    @Nullable
    String text;

    boolean admits(Edition edition) {
        return (state == null || edition.state() == state)
                && (text == null || contains(edition.code(), text) || contains(edition.title(), text));
    }

    private static boolean contains(String whole, String part) {
        return whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
