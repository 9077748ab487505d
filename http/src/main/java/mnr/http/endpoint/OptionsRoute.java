package mnr.http.endpoint;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Answers OPTIONS with the verbs of the path; JAX-RS would tell those of the whole resource. */
@Singleton
class OptionsRoute {

    /** Behind CORS, whose preflights are OPTIONS as well. */
    private static final int EARLY = 240;

    private final Endpoints endpoints;

    @Inject
    OptionsRoute(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, EARLY);
    }

    private void answer(RoutingContext exchange) {
        Set<String> verbs = exchange.request().method().equals(HttpMethod.OPTIONS)
                ? endpoints.verbsOf(exchange.normalizedPath())
                : Set.of();
        if (verbs.size() > 1) {
            exchange.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", verbs))
                    .end();
        } else {
            exchange.next();
        }
    }
}
