package mnr.http.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;
import mnr.http.problem.Problem;

import static mnr.http.problem.HttpProblem.BODY_TOO_LARGE;

/** How long the body of an operation may be: the limit of all, or a larger one of its own. */
@Singleton
public class BodyLimits {

    private final long common;
    private final Map<String, Long> own = new LinkedHashMap<>();
    private final List<Endpoint> withOwn;

    @Inject
    BodyLimits(BodyConfig config, Endpoints endpoints) {
        this.common = config.maxBody().asLongValue();
        config.maxBodyOf().forEach((operation, limit) -> own.put(operation, limit.asLongValue()));
        this.withOwn = endpoints.all().stream()
                .filter(endpoint -> own.containsKey(endpoint.operation()))
                .toList();
    }

    void refuseMisfits(@Observes StartupEvent start) {
        List<String> served = withOwn.stream().map(Endpoint::operation).toList();
        own.forEach((operation, limit) -> {
            if (!served.contains(operation) || limit < common) {
                throw new IllegalStateException(
                        "mnr.http.max-body-of: no operation, or not more than others read: " + operation);
            }
        });
    }

    /** In bytes. */
    public long of(String operation) {
        return own.getOrDefault(operation, common);
    }

    /** In bytes, before any resource has been found. */
    long of(String verb, String path) {
        String requested = path.startsWith("/") ? path.substring(1) : path;
        return withOwn.stream()
                .filter(endpoint -> endpoint.verb().equals(verb) && endpoint.matches(requested))
                .mapToLong(endpoint -> of(endpoint.operation()))
                .max()
                .orElse(common);
    }

    /** What a body that is longer is answered. */
    public static Problem tooLarge(long max) {
        return BODY_TOO_LARGE.because("At most " + max + " bytes are read.").with("maxBytes", max);
    }
}
