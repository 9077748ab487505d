package mnr.http.body;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import mnr.http.problem.ProblemWriter;

import static mnr.http.problem.HttpProblem.MALFORMED_REQUEST;

/**
 * Refuses a body whose announced length is too large, whatever route it goes to.
 *
 * <p>It stands before authentication and Quarkus's own limit, which answers 413 without a body; and after CORS, without
 * whose headers no browser shows the refusal, and the answers from memory, which have no use for a body.
 */
@Singleton
class BodyLimit {

    private static final int BEFORE_AUTHENTICATION = 225;
    private static final long MOST_DRAINED = 32L * 1024 * 1024;

    private final BodyLimits limits;
    private final ProblemWriter writer;

    @Inject
    BodyLimit(BodyLimits limits, ProblemWriter writer) {
        this.limits = limits;
        this.writer = writer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext exchange) {
        @Nullable String announced = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null) {
            exchange.next();
            return;
        }
        try {
            long length = Long.parseLong(announced);
            long max = limits.of(exchange.request().method().name(), exchange.normalizedPath());
            if (length > max) {
                refuse(exchange, length, max);
            } else {
                exchange.next();
            }
        } catch (NumberFormatException _) {
            writer.write(exchange, MALFORMED_REQUEST.because("Content-Length is not a number."));
        }
    }

    private void refuse(RoutingContext exchange, long length, long max) {
        if (length > MOST_DRAINED || exchange.request().getHeader(HttpHeaders.EXPECT) != null) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            exchange.addEndHandler(_ -> exchange.request().connection().close());
        } else {
            // Reading on and dropping what comes lets a client that is still sending see the answer.
            exchange.request().resume();
        }
        writer.write(exchange, BodyLimits.tooLarge(max));
    }
}
