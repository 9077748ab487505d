package mnr.http.kept;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import mnr.http.coding.Coding;

/** What the ordinary way does for operations that are {@link Kept}. */
final class KeptFilters {

    private final Coding coding;

    @Inject
    KeptFilters(Coding coding) {
        this.coding = coding;
    }

    @Kept
    @ServerRequestFilter
    void choose(HttpHeaders headers, RoutingContext exchange) {
        coding.choose(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        Keeping keeping = Keeping.of(exchange);
        if (keeping != null) {
            keeping.want();
        }
    }

    // after the filters that say what else of the request counts, before the one that leaves a 304 without its body
    @Kept
    @ServerResponseFilter(priority = Priorities.USER + 50)
    void describe(ContainerResponseContext response) {
        if (response.getStatus() == 200) {
            response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, new ArrayList<>(List.of(Kept.CACHED)));
            response.getHeaders().putSingle(HttpHeaders.VARY, withEncoding(response.getHeaderString(HttpHeaders.VARY)));
        }
    }

    private static String withEncoding(@Nullable String vary) {
        if (vary == null) {
            return HttpHeaders.ACCEPT_ENCODING;
        }
        return vary.contains(HttpHeaders.ACCEPT_ENCODING) ? vary : vary + ", " + HttpHeaders.ACCEPT_ENCODING;
    }
}
