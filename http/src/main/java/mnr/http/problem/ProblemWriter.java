package mnr.http.problem;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/** Writes problems as {@code application/problem+json}. */
@Singleton
public class ProblemWriter {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is missing now may be there in a moment, and some caches hold a 404 without being told to. */
    private static final String NEVER_HELD = "no-store";

    private static final Logger LOG = Logger.getLogger(ProblemWriter.class);

    private final ObjectMapper json;

    @Inject
    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    public Response response(Problem problem) {
        forgetWriter();
        // Bytes, not an object: the answer must not depend on which writers the request's Accept would choose.
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, NEVER_HELD)
                .entity(body(problem));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** An answer that fails when it is made has its writer already, which would make JSON of the bytes. */
    private static void forgetWriter() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request != null) {
            request.setEntityWriter(null);
        }
    }

    /** Answers an exchange that no resource has seen. */
    public void write(RoutingContext exchange, Problem problem) {
        problem.headers().forEach(exchange.response()::putHeader);
        exchange.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, NEVER_HELD)
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(Buffer.buffer(body(problem)));
    }

    /** A 500 that says an id and nothing else; the log has the rest under that id. */
    public Response fault(Throwable fault) {
        return response(problemOf(fault));
    }

    Problem problemOf(@Nullable Throwable fault) {
        UUID id = UUID.randomUUID();
        LOG.errorf(fault, "request failed id=%s", id);
        return HttpProblem.INTERNAL.with().instance(id);
    }

    private byte[] body(Problem problem) {
        try {
            return json.writeValueAsBytes(problem.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem's members are plain values", e);
        }
    }
}
