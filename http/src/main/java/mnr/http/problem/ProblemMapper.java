package mnr.http.problem;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import mnr.http.endpoint.Endpoints;

/** Turns whatever is thrown into a problem: the last stop before the wire. */
final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private static final int UNAVAILABLE = HttpProblem.UNAVAILABLE.status();

    /** What the framework's statuses mean here; a status that is not listed keeps its number. */
    private static final Map<Integer, HttpProblem> BY_STATUS = Map.of(
            400, HttpProblem.MALFORMED_REQUEST,
            401, HttpProblem.UNAUTHENTICATED,
            403, HttpProblem.FORBIDDEN,
            404, HttpProblem.NOT_FOUND,
            405, HttpProblem.METHOD_NOT_ALLOWED,
            406, HttpProblem.NOT_ACCEPTABLE,
            413, HttpProblem.BODY_TOO_LARGE,
            415, HttpProblem.UNSUPPORTED_MEDIA_TYPE);

    private final ProblemWriter writer;
    private final Endpoints endpoints;

    @Inject
    ProblemMapper(ProblemWriter writer, Endpoints endpoints) {
        this.writer = writer;
        this.endpoints = endpoints;
    }

    static Optional<HttpProblem> typeOf(int status) {
        return Optional.ofNullable(BY_STATUS.get(status));
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        if (problem.type().status() >= 500) {
            UUID id = UUID.randomUUID();
            // A 503 asks for another try and passes by itself; nobody has to be woken.
            Logger.Level level = problem.type().status() == UNAVAILABLE ? Logger.Level.WARN : Logger.Level.ERROR;
            LOG.logf(level, "request failed code=%s id=%s", problem.type().code(), id);
            problem.instance(id);
        } else {
            LOG.debugf("request refused code=%s", problem.type().code());
        }
        return writer.response(problem);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response unauthenticated() {
        return problem(HttpProblem.UNAUTHENTICATED.with().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return problem(HttpProblem.FORBIDDEN.with());
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException thrown, UriInfo uri, Request request) {
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        if (status >= 500) {
            return unexpected(thrown);
        }
        HttpProblem type = isThereForOthers(status, uri, request)
                ? HttpProblem.METHOD_NOT_ALLOWED
                : typeOf(status).orElse(HttpProblem.MALFORMED_REQUEST);
        Problem problem = type.with();
        if (type == HttpProblem.METHOD_NOT_ALLOWED) {
            problem.header(HttpHeaders.ALLOW, String.join(", ", endpoints.verbsOf(uri.getPath())));
        }
        return problem(problem);
    }

    /** Where several resources begin alike, Quarkus says of a verb that the right one lacks that nothing is there. */
    private boolean isThereForOthers(int status, UriInfo uri, Request request) {
        Set<String> verbs = status == 404 ? endpoints.verbsOf(uri.getPath()) : Set.of();
        return verbs.size() > 1 && !verbs.contains(request.getMethod());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault) {
        return Outage.causeOf(fault).map(outage -> problem(outage.problem())).orElseGet(() -> writer.fault(fault));
    }
}
