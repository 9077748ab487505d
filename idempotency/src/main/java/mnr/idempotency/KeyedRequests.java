package mnr.idempotency;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import mnr.http.access.Access;
import mnr.http.access.Caller;

/** The request that is being answered, if it has a key. */
@ApplicationScoped
class KeyedRequests {

    private final Request request;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Access access;
    private final Bodies bodies;

    KeyedRequests(Request request, UriInfo uri, HttpHeaders headers, Access access, Bodies bodies) {
        this.request = request;
        this.uri = uri;
        this.headers = headers;
        this.access = access;
        this.bodies = bodies;
    }

    /** @throws mnr.http.problem.Problem INVALID_PARAMETER if it has what is no key */
    Optional<KeyedRequest> of(InvocationContext call) {
        return IdempotencyKey.of(sent(IdempotencyKey.HEADER)).map(key -> {
            Caller caller = access.caller();
            if (caller.equals(Caller.ANYONE)) {
                throw new IllegalStateException("answers of an operation that is open to anyone would be everybody's");
            }
            return KeyedRequest.of(
                    KeyedRequest.owner(caller.issuer(), caller.subject()),
                    key,
                    new KeyedRequest.Sent(
                            request.getMethod(),
                            uri.getRequestUri().getRawPath(),
                            uri.getRequestUri().getRawQuery(),
                            headers.getHeaderString(HttpHeaders.IF_MATCH),
                            headers.getHeaderString(HttpHeaders.CONTENT_TYPE)),
                    bodies.of(call));
        });
    }

    private List<String> sent(String header) {
        @Nullable List<String> values = headers.getRequestHeader(header);
        return Objects.requireNonNullElse(values, List.of());
    }
}
