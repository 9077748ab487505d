package mnr.http.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Failures that happen before or beside the resources, such as a request without a Host.
 *
 * <p>What the HTTP codec itself refuses (a request line that is none, a URI that is none or too long) never comes here: it
 * is answered with a bare status.
 */
@Singleton
class RouterFailures {

    private static final int BEFORE_ALL_ELSE = -100_000;

    private final ProblemWriter writer;

    @Inject
    RouterFailures(ProblemWriter writer) {
        this.writer = writer;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_ELSE).failureHandler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        if (exchange.response().ended() || exchange.failure() instanceof SecurityException) {
            exchange.next();
        } else if (exchange.statusCode() >= 400 && exchange.statusCode() < 500) {
            writer.write(
                    exchange,
                    ProblemMapper.typeOf(exchange.statusCode())
                            .orElse(HttpProblem.MALFORMED_REQUEST)
                            .with());
        } else {
            writer.write(exchange, writer.problemOf(exchange.failure()));
        }
    }
}
