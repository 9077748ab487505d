package mnr.reference.rendering;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import mnr.http.query.Query;

/**
 * Gives a Content-Location the query that was asked, which chose the page, the language and the format, and leaves out one
 * that only repeats what was asked for.
 */
final class AddressFilter {

    // after the filter that sends the headers of a rendering: the higher number comes first
    @ServerResponseFilter(priority = Priorities.USER + 90)
    void complete(RoutingContext exchange, ContainerResponseContext response) {
        String said = response.getHeaderString(HttpHeaders.CONTENT_LOCATION);
        if (said == null) {
            return;
        }
        String whole = whole(said, exchange.request());
        if (whole.equals(exchange.request().uri())) {
            response.getHeaders().remove(HttpHeaders.CONTENT_LOCATION);
        } else {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LOCATION, whole);
        }
    }

    /** @param said its own parameters go before those of the request */
    private static String whole(String said, HttpServerRequest request) {
        String[] parts = said.split("\\?", 2);
        Query own = Query.of(parts.length == 1 ? null : parts[1]);
        return Query.of(request.query()).with(own).behind(parts[0]);
    }
}
