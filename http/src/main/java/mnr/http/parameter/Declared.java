package mnr.http.parameter;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * The parameters that an endpoint declares.
 *
 * @param query by name
 * @param path by name
 */
record Declared(Map<String, Kind> query, Map<String, Kind> path) {

    /**
     * What a parameter holds.
     *
     * @param several whether it may stand in the query more than once
     * @param required whether it must stand there
     * @param least the least number allowed
     * @param most the greatest number allowed
     */
    record Kind(Class<?> type, boolean several, boolean required, long least, long most) {

        /** The numbers allowed, in words. */
        String range() {
            if (most == Long.MAX_VALUE) {
                return "at least " + least;
            }
            return least == Long.MIN_VALUE ? "at most " + most : "between " + least + " and " + most;
        }

        static Kind text() {
            return new Kind(String.class, true, false, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    static Declared by(Method endpoint) {
        Declared declared = new Declared(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Parameter parameter : endpoint.getParameters()) {
            declared.add(parameter, parameter.getParameterizedType());
        }
        return declared;
    }

    private void add(AnnotatedElement element, Type type) {
        QueryParam inQuery = element.getAnnotation(QueryParam.class);
        if (inQuery != null) {
            query.put(inQuery.value(), kind(element, type));
        }
        PathParam inPath = element.getAnnotation(PathParam.class);
        if (inPath != null) {
            path.put(inPath.value(), kind(element, type));
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            for (Field field : raw(type).getDeclaredFields()) {
                add(field, field.getGenericType());
            }
        }
    }

    private static Kind kind(AnnotatedElement element, Type type) {
        boolean several = Collection.class.isAssignableFrom(raw(type));
        Class<?> held =
                several && type instanceof ParameterizedType list ? raw(list.getActualTypeArguments()[0]) : raw(type);
        Min least = element.getAnnotation(Min.class);
        Max most = element.getAnnotation(Max.class);
        return new Kind(
                held,
                several,
                element.isAnnotationPresent(NotNull.class),
                least == null ? Long.MIN_VALUE : least.value(),
                most == null ? Long.MAX_VALUE : most.value());
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> raw -> raw;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }
}
