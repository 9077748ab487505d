package mnr.reference.rendering;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sends the headers that a rendering has.
 *
 * <p>A resource that can answer in several types returns the rendering as it is: in a RestResponse Quarkus would look for
 * a writer of RestResponses, and take it for JSON.
 */
final class RenderingFilter {

    // before the filter that leaves a 304 without its rendering: the higher number comes first
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void describe(ContainerResponseContext response) {
        if (response.getEntity() instanceof Rendering rendering) {
            rendering.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_TYPE, rendering.format().contentType());
        }
    }
}
