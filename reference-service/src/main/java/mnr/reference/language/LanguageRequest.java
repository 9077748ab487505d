package mnr.reference.language;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** Which language is asked for: {@code @BeanParam LanguageRequest language}. */
public class LanguageRequest {

    @QueryParam("lang")
    @Parameter(
            description = "BCP 47 tag of the language; wins over Accept-Language. What is missing in it is in the"
                    + " language that it was written in, and the answer says what that is",
            example = "fr")
    @Nullable
    String lang;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(
            description = "RFC 9110, section 12.5.4; if nothing of it is there, the answer is in the language that it"
                    + " was written in",
            schema = @Schema(implementation = String.class, examples = "ar, fr;q=0.5"))
    @Nullable
    List<String> accepted;

    /**
     * The one of the languages to answer in; the first if nothing that is wanted is there.
     *
     * @param available the one that things are written in first, then the others as they are preferred
     */
    public LanguageTag among(List<LanguageTag> available) {
        LanguageTag asked = asked(available);
        return available.contains(asked) ? asked : available.getFirst();
    }

    /** As {@link #among}, but a language that the parameter names is the answer even if there is nothing in it. */
    public LanguageTag asked(List<LanguageTag> available) {
        Negotiation negotiation = new Negotiation(available);
        return tag().map(tag -> negotiation.find(tag).orElse(tag)).orElseGet(() -> negotiation.negotiate(header()));
    }

    /** The language of the parameter; empty if there is none, a 400 if it is no tag. */
    private Optional<LanguageTag> tag() {
        String text = lang;
        return text == null
                ? Optional.empty()
                : Optional.of(LanguageTag.parse(text)
                        .orElseThrow(() -> INVALID_PARAMETER
                                .with()
                                .violations(List.of(Violation.of(
                                        "lang", "WRONG_FORMAT", "Expected a BCP 47 tag of a language, like fr.")))));
    }

    /** All lines of the header as one. */
    private String header() {
        return accepted == null ? "" : String.join(",", accepted);
    }
}
