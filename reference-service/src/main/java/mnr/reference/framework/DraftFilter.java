package mnr.reference.framework;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps out of every cache what not everybody may see. */
final class DraftFilter {

    private static final String NEVER_KEPT = "private, no-store";

    private final DraftsShown shown;

    @Inject
    DraftFilter(DraftsShown shown) {
        this.shown = shown;
    }

    // after the filters that say how long an answer may be kept: the lower number comes last
    @ServerResponseFilter(priority = Priorities.AUTHENTICATION)
    void keepOut(ContainerResponseContext response) {
        if (shown.any()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NEVER_KEPT);
        }
    }
}
