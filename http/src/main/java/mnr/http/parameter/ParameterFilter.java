package mnr.http.parameter;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import mnr.http.parameter.Declared.Kind;
import mnr.http.problem.Violation;

import static mnr.http.problem.HttpProblem.INVALID_PARAMETER;
import static mnr.http.problem.HttpProblem.NOT_FOUND;

/** Refuses parameters that the endpoint does not know or cannot read; after the access table, before the body. */
final class ParameterFilter {

    private final Map<Method, Declared> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ResourceInfo resource, UriInfo uri) {
        Declared declared = known.computeIfAbsent(resource.getResourceMethod(), Declared::by);
        checkPath(uri, declared);
        List<Violation> violations = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> checkQuery(name, values, declared, violations));
        declared.query().forEach((name, kind) -> {
            if (kind.required() && !uri.getQueryParameters().containsKey(name)) {
                violations.add(Violation.of(name, "REQUIRED", "The parameter is required."));
            }
        });
        if (!violations.isEmpty()) {
            throw INVALID_PARAMETER.with().violations(violations);
        }
    }

    /** A path that cannot name anything names nothing. */
    private static void checkPath(UriInfo uri, Declared declared) {
        uri.getPathParameters().forEach((name, values) -> {
            Kind kind = declared.path().getOrDefault(name, Kind.text());
            if (values.stream()
                    .anyMatch(value -> Text.misfit(value, kind.type()).isPresent())) {
                throw NOT_FOUND.with();
            }
        });
    }

    private static void checkQuery(String name, List<String> values, Declared declared, List<Violation> violations) {
        @Nullable Kind kind = declared.query().get(name);
        if (kind == null) {
            violations.add(Violation.of(name, "UNKNOWN_PARAMETER", unknown(declared)));
        } else if (values.size() > 1 && !kind.several()) {
            violations.add(Violation.of(name, "DUPLICATE_PARAMETER", "The parameter stands here more than once."));
        } else {
            for (String value : values) {
                Text.misfit(value, kind.type())
                        .ifPresentOrElse(
                                expected -> violations.add(misfit(name, kind, expected)),
                                () -> checkRange(name, value, kind, violations));
            }
        }
    }

    private static void checkRange(String name, String value, Kind kind, List<Violation> violations) {
        if (kind.type() != Integer.class || value.isEmpty()) {
            return;
        }
        int number = Integer.parseInt(value);
        if (number < kind.least() || number > kind.most()) {
            violations.add(Violation.of(name, "OUT_OF_RANGE", name + " is " + kind.range() + "."));
        }
    }

    private static Violation misfit(String name, Kind kind, String expected) {
        return Violation.of(
                name, kind.type().isEnum() ? "UNKNOWN_VALUE" : "WRONG_FORMAT", "Expected " + expected + ".");
    }

    private static String unknown(Declared declared) {
        return declared.query().isEmpty()
                ? "The operation has no query parameters."
                : "There is no such parameter; known are "
                        + String.join(", ", new TreeSet<>(declared.query().keySet())) + ".";
    }
}
