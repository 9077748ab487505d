package mnr.reference.language;

import java.util.stream.Collectors;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of a body in which language it is, and that the language was a matter of the request. */
final class LanguageFilter {

    // Before the filter that leaves a 304 without its body: the higher number comes first.
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void say(ContainerResponseContext response) {
        if (response.getEntity() instanceof InLanguage body) {
            String languages =
                    body.languages().map(LanguageTag::value).distinct().collect(Collectors.joining(", "));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, languages);
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
