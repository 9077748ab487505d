package mnr.http.problem;

import java.net.URI;
import java.net.URISyntaxException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where in the body, an RFC 6901 pointer as a URI fragment: {@code #/consent/by}
 * @param parameter which query parameter or header
 * @param code what rule is broken: UNKNOWN_FIELD, WRONG_TYPE, UNKNOWN_VALUE, REQUIRED …
 * @param detail one sentence for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

    /** A violation in the body. */
    public static Violation at(String pointer, String code, String detail) {
        return new Violation(pointer, null, code, detail);
    }

    /** RFC 6901, section 6: the pointer as a URI fragment. */
    public static String fragment(JsonPointer place) {
        try {
            return new URI(null, null, place.toString()).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("any text can be a fragment", impossible);
        }
    }

    /** A violation in a query parameter or a header. */
    public static Violation of(String parameter, String code, String detail) {
        return new Violation(null, parameter, code, detail);
    }
}
