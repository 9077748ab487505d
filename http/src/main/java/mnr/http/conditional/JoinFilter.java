package mnr.http.conditional;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Makes one line of the lines of a list of entity tags (RFC 9110, section 5.3), as a {@code @HeaderParam} would have the first
 * line alone.
 */
final class JoinFilter {

    private static final List<String> LISTS = List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    @ServerRequestFilter
    void join(ContainerRequestContext request) {
        for (String list : LISTS) {
            List<String> lines = request.getHeaders().get(list);
            if (lines != null && lines.size() > 1) {
                request.getHeaders().putSingle(list, String.join(", ", lines));
            }
        }
    }
}
