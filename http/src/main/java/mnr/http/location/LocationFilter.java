package mnr.http.location;

import java.net.URI;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends {@code Location} from the root of the server, as links are: a proxy may know it by another name. */
final class LocationFilter {

    @ServerResponseFilter
    void fromRoot(ContainerResponseContext response) {
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) {
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, URI.create(location).getRawPath());
        }
    }
}
