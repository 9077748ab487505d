package mnr.http.endpoint;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * One method of a resource that answers requests.
 *
 * @param operation the operationId, or the Java method's name if none is declared
 * @param verb GET, PUT …
 * @param path the template, without leading and trailing slash
 */
public record Endpoint(String operation, String verb, String path, Method method) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    /** The endpoint that {@code method} is; null if it is none. */
    static @Nullable Endpoint of(Class<?> resource, Method method) {
        for (var annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                String path = trimmed(resource.getAnnotation(Path.class)) + trimmed(method.getAnnotation(Path.class));
                return new Endpoint(
                        operation(method), verb.value(), path.substring(Math.min(1, path.length())), method);
            }
        }
        return null;
    }

    /** The type of what it answers with, taken out of a {@code RestResponse}. */
    public Class<?> body() {
        Type body = bodyType();
        Type raw = body instanceof ParameterizedType generic ? generic.getRawType() : body;
        return raw instanceof Class<?> type ? type : Object.class;
    }

    /** The same with its type's arguments. */
    public Type bodyType() {
        Type body = method.getGenericReturnType();
        return body instanceof ParameterizedType wrapped && wrapped.getRawType() == RestResponse.class
                ? wrapped.getActualTypeArguments()[0]
                : body;
    }

    private static String operation(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isBlank() ? method.getName() : operation.operationId();
    }

    private static String trimmed(@Nullable Path path) {
        String inner = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return inner.isEmpty() ? "" : "/" + inner;
    }

    /** Whether a request for this path, without leading slash, would come here with the right verb. */
    public boolean matches(String requested) {
        StringBuilder regex = new StringBuilder();
        var variable = VARIABLE.matcher(path);
        int at = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(path.substring(at, variable.start())));
            regex.append('(')
                    .append(variable.group(1) == null ? "[^/]+" : variable.group(1))
                    .append(')');
            at = variable.end();
        }
        regex.append(Pattern.quote(path.substring(at))).append("/?");
        return Pattern.matches(regex.toString(), requested);
    }
}
