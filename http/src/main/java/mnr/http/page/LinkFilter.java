package mnr.http.page;

import java.net.URI;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends {@code Link: rel="next"}, from the root of the server, with a page that is not the last. */
final class LinkFilter {

    // Before the filter that leaves a 304 without its page: the higher number comes first.
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void link(UriInfo uri, RoutingContext exchange, ContainerResponseContext response) {
        Cursor cursor = response.getEntity() instanceof Paged page ? page.next() : null;
        if (cursor != null) {
            // JAX-RS knows whole addresses only, and so none where the request names no host
            URI next = UriBuilder.fromUri(exchange.request().uri())
                    .replaceQueryParam("cursor", cursor.encode(PageRequest.scope(uri)))
                    .build();
            String address = next.getRawPath() + '?' + next.getRawQuery();
            response.getHeaders().add(HttpHeaders.LINK, '<' + address + ">; rel=\"next\"");
        }
    }
}
