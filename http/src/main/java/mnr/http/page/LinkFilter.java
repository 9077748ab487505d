package mnr.http.page;

import java.net.URI;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends {@code Link: rel="next"}, from the root of the server, with a page that is not the last. */
final class LinkFilter {

    // Before the filter that leaves a 304 without its page: the higher number comes first.
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        Cursor cursor = response.getEntity() instanceof Paged page ? page.next() : null;
        if (cursor != null) {
            UriInfo uri = request.getUriInfo();
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", cursor.encode(PageRequest.scope(uri)))
                    .build();
            String address = next.getRawPath() + '?' + next.getRawQuery();
            response.getHeaders().add(HttpHeaders.LINK, '<' + address + ">; rel=\"next\"");
        }
    }
}
