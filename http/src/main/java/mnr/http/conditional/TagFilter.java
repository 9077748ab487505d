package mnr.http.conditional;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import mnr.http.coding.Coding;
import mnr.http.coding.ContentCoding;
import mnr.http.page.Cursor;
import mnr.http.page.Paged;

/**
 * Sends the ETag of a {@link Tagged} view or the one that its resource has set, of the packed form if it is packed, and 304
 * instead of a body that the client has.
 */
final class TagFilter {

    /** RFC 9110, section 15.4.5: what describes a body that is not sent. */
    private static final List<String> NOT_OF_304 = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_DISPOSITION);

    private final Coding coding;

    @Inject
    TagFilter(Coding coding) {
        this.coding = coding;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getEntity() instanceof Tagged view
                ? whole(view).value()
                : response.getHeaderString(HttpHeaders.ETAG);
        if (tag == null) {
            return;
        }
        boolean whole = response.getStatus() == 200 && isRead(request);
        String sent = whole ? packed(response, tag) : tag;
        response.getHeaders().putSingle(HttpHeaders.ETAG, sent);
        if (whole && isKnown(request, sent)) {
            response.setStatus(304);
            response.setEntity(null);
            NOT_OF_304.forEach(response.getHeaders()::remove);
        }
    }

    /** The tag of the form that goes out. */
    private String packed(ContainerResponseContext response, String tag) {
        ContentCoding packing = coding.of(response.getHeaderString(HttpHeaders.CONTENT_TYPE));
        if (packing == ContentCoding.IDENTITY) {
            return tag;
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, packing.token());
        return new ETag(tag).in(packing.token()).value();
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
