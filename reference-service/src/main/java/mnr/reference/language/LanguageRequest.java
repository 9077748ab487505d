package mnr.reference.reading;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.Violation;
import mnr.reference.language.LanguageTag;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;

/** Which language is asked for: {@code @BeanParam LanguageRequest language}. */
public class LanguageRequest {

    @QueryParam("lang")
    @Parameter(
            description = "BCP 47 tag of the language; wins over Accept-Language. Texts that are missing in it are in"
                    + " the language of the edition, and the answer names them",
            example = "fr")
    @Nullable
    String lang;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(
            description = "RFC 9110, section 12.5.4; if nothing of it is there, the answer is in the language of the"
                    + " edition",
            schema = @Schema(implementation = String.class, examples = "ar, fr;q=0.5"))
    @Nullable
    List<String> accepted;

    /** The language of the parameter; empty if there is none, a 400 if it is no tag. */
    Optional<LanguageTag> tag() {
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
    String header() {
        return accepted == null ? "" : String.join(",", accepted);
    }
}
