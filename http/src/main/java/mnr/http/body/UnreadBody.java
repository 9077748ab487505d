package mnr.http.body;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;

import static mnr.http.problem.HttpProblem.MALFORMED_REQUEST;

/** Refuses a body that nobody would read: who sent it means something by it. */
final class UnreadBody {

    private final Endpoints endpoints;

    @Inject
    UnreadBody(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    void refuse(ResourceInfo resource, RoutingContext exchange) {
        Endpoint endpoint = endpoints.of(resource.getResourceMethod());
        if (endpoint != null && isAnnounced(exchange.request().headers()) && !endpoint.readsBody()) {
            throw MALFORMED_REQUEST.because("The operation reads no body.");
        }
    }

    private static boolean isAnnounced(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? headers.contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }
}
