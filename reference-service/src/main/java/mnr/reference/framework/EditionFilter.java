package mnr.reference.framework;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which editions of a framework are asked for. */
public class EditionFilter {

    @QueryParam("state")
    @Parameter(description = "Only editions of that state", example = "PUBLISHED")
    Edition.@Nullable State state;

    @QueryParam("q")
    @Parameter(
            description =
                    "Only editions with that text in their code or title, or with these words in their texts, in any"
                            + " language that they are in",
            example = "maturity")
    @Nullable
    String text;

    /** Whether an edition is asked for. */
    Predicate<Edition> among(String framework, EditionTexts texts) {
        String wanted = text;
        Predicate<Edition> inState = edition -> state == null || edition.state() == state;
        if (wanted == null) {
            return inState;
        }
        Set<String> found = texts.editionsWith(framework, wanted);
        return inState.and(edition -> found.contains(edition.code())
                || contains(edition.code(), wanted)
                || contains(edition.title(), wanted));
    }

    private static boolean contains(String whole, String part) {
        return whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
