package mnr.http.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import mnr.http.page.Cursor;
import mnr.http.page.Paged;

/** Sends the ETag of a {@link Tagged} view, and 304 instead of a body that the client has. */
final class TagFilter {

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Tagged view) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, whole(view).value());
        }
        Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        if (tag != null && response.getStatus() == 200 && isRead(request) && isKnown(request, tag.toString())) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** A page whose items stay is another one when a next page appears, or begins elsewhere. */
    private static ETag whole(Tagged view) {
        Cursor next = view instanceof Paged page ? page.next() : null;
        return next == null ? view.tag() : view.tag().in(next.digest());
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isKnown(ContainerRequestContext request, String tag) {
        @Nullable String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        // A header that cannot be read costs the client a body, nothing more.
        return known != null
                && EntityTags.parse(known).filter(tags -> tags.matchWeakly(tag)).isPresent();
    }
}
