package mnr.http.page;

import java.util.Objects;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import mnr.http.query.Query;

/** Sends {@code Link: rel="next"}, from the root of the server, with a page that is not the last. */
final class LinkFilter {

    // Before the filter that leaves a 304 without its page: the higher number comes first.
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void link(UriInfo uri, RoutingContext exchange, ContainerResponseContext response) {
        Cursor cursor = response.getEntity() instanceof Paged page ? page.next() : null;
        if (cursor != null) {
            // JAX-RS knows whole addresses only, and so none where the request names no host
            String address = Query.of(exchange.request().query())
                    .with("cursor", cursor.encode(PageRequest.scope(uri)))
                    .behind(Objects.requireNonNull(exchange.request().path(), "a list has an address"));
            response.getHeaders().add(HttpHeaders.LINK, '<' + address + ">; rel=\"next\"");
        }
    }
}
