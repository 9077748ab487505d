package mnr.reference.rendering;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Leaves out a Content-Location that only repeats what was asked for. */
final class OwnAddressFilter {

    // after the filter that sends the headers of a rendering: the higher number comes first
    @ServerResponseFilter(priority = Priorities.USER + 90)
    void leaveOut(RoutingContext exchange, ContainerResponseContext response) {
        if (exchange.request().uri().equals(response.getHeaderString(HttpHeaders.CONTENT_LOCATION))) {
            response.getHeaders().remove(HttpHeaders.CONTENT_LOCATION);
        }
    }
}
