package mnr.reference.country;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which language names are asked for. */
public class LanguageRequest {

    @QueryParam("lang")
    @Parameter(
            description = "The language of names: ar, en, es, fr, ru or zh; wins over Accept-Language. What has no name"
                    + " in it is named in English, and says so",
            example = "fr")
    @Nullable
    String lang;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(description = "The languages of names that would do, by RFC 9110", example = "ar, fr;q=0.5")
    @Nullable
    String accepted;

    /** The one to answer in. */
    public NameLanguage language() {
        return NameLanguage.of(lang, accepted);
    }
}
