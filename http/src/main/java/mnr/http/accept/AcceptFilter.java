package mnr.http.accept;

import java.lang.reflect.Method;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import static mnr.http.problem.HttpProblem.NOT_ACCEPTABLE;

/** Refuses JSON to those who do not take it. What has several types agrees on one by itself. */
final class AcceptFilter {

    @ServerRequestFilter
    void check(ResourceInfo resource, HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (header != null
                && isJson(resource.getResourceMethod())
                && !Accept.parse(header).takes(MediaType.APPLICATION_JSON)) {
            throw NOT_ACCEPTABLE.with();
        }
    }

    private static boolean isJson(Method endpoint) {
        @Nullable Produces own = endpoint.getAnnotation(Produces.class);
        @Nullable Produces produces = own == null ? endpoint.getDeclaringClass().getAnnotation(Produces.class) : own;
        return produces == null
                || (produces.value().length == 1 && produces.value()[0].equals(MediaType.APPLICATION_JSON));
    }
}
