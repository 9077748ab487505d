package mnr.reference.rendering;

import java.net.URI;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Leaves out a Content-Location that only repeats what was asked for. */
final class OwnAddressFilter {

    // after the filter that sends the headers of a rendering: the higher number comes first
    @ServerResponseFilter(priority = Priorities.USER + 90)
    void leaveOut(ContainerRequestContext request, ContainerResponseContext response) {
        URI asked = request.getUriInfo().getRequestUri();
        if (asked.getRawQuery() == null
                && asked.getRawPath().equals(response.getHeaderString(HttpHeaders.CONTENT_LOCATION))) {
            response.getHeaders().remove(HttpHeaders.CONTENT_LOCATION);
        }
    }
}
