package mnr.http.endpoint;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;

import org.jspecify.annotations.Nullable;

/** All endpoints of the service. */
@Singleton
public class Endpoints {

    private final List<Endpoint> all;
    private final Map<Method, Endpoint> byMethod;

    @Inject
    Endpoints(BeanManager beans) {
        List<Endpoint> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Path.class)) {
                for (Method method : resource.getDeclaredMethods()) {
                    Endpoint endpoint = Endpoint.of(resource, method);
                    // Quarkus serves public methods only.
                    if (endpoint != null && Modifier.isPublic(method.getModifiers())) {
                        found.add(endpoint);
                    }
                }
            }
        }
        this.all = List.copyOf(found);
        this.byMethod = all.stream().collect(Collectors.toMap(Endpoint::method, Function.identity()));
    }

    public List<Endpoint> all() {
        return all;
    }

    /** The endpoint that a resource's method is; null for a method that is none. */
    public @Nullable Endpoint of(Method method) {
        return byMethod.get(method);
    }

    /** The verbs that a path answers, for the Allow header. */
    public Set<String> verbsOf(String path) {
        String requested = path.startsWith("/") ? path.substring(1) : path;
        Set<String> verbs = new TreeSet<>();
        for (Endpoint endpoint : all) {
            if (endpoint.matches(requested)) {
                verbs.add(endpoint.verb());
            }
        }
        if (verbs.contains("GET")) {
            verbs.add("HEAD");
        }
        verbs.add("OPTIONS");
        return verbs;
    }
}
