package mnr.http.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

import mnr.http.endpoint.Endpoint;
import mnr.http.page.Page;

/**
 * Which fields of the service's records are always there, and which may be null: those that are {@code @Nullable} are not
 * always there, and null unless they are left out then.
 *
 * <p>The scanner knows of {@code @NotNull} only, and of null where it is told; the body reader and the compiler go by
 * {@code @Nullable}, so the document does too.
 */
final class FieldPresence {

    private final Map<String, Fields> bySchema = new LinkedHashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private FieldPresence() {}

    static FieldPresence of(Collection<Endpoint> endpoints) {
        FieldPresence fields = new FieldPresence();
        for (Endpoint endpoint : endpoints) {
            fields.visit(endpoint.method().getGenericReturnType());
            Arrays.stream(endpoint.method().getGenericParameterTypes()).forEach(fields::visit);
            fields.visitDescribed(endpoint.method());
        }
        return fields;
    }

    void addTo(Components components) {
        Map<String, Schema> schemas = components.getSchemas();
        if (schemas == null) {
            return;
        }
        schemas.forEach((name, schema) -> {
            Fields fields = name.startsWith("Page") && !bySchema.containsKey(name)
                    ? new Fields(List.of("items"), List.of())
                    : bySchema.getOrDefault(name, Fields.NONE);
            if (schema.getProperties() != null && !ambiguous.contains(name)) {
                fields.addTo(schema);
            }
        });
    }

    private void visit(Type type) {
        switch (type) {
            case Class<?> raw when raw.isRecord() && raw != Page.class && seen.add(raw) -> visitRecord(raw);
            case Class<?> raw when raw.isArray() -> visit(raw.getComponentType());
            case ParameterizedType generic -> {
                if (generic.getRawType() instanceof Class<?> raw && raw.isRecord() && raw != Page.class) {
                    bySchema.put(nameOf(raw, generic.getActualTypeArguments()), Fields.of(raw));
                } else {
                    visit(generic.getRawType());
                }
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
            }
            case WildcardType wildcard ->
                Arrays.stream(wildcard.getUpperBounds()).forEach(this::visit);
            default -> {}
        }
    }

    /** What is written or read without the method's own types saying so, as a body of several formats is. */
    private void visitDescribed(Method method) {
        Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                .map(APIResponse::content)
                .forEach(this::visit);
        Arrays.stream(method.getAnnotationsByType(RequestBody.class))
                .map(RequestBody::content)
                .forEach(this::visit);
    }

    private void visit(Content[] contents) {
        Arrays.stream(contents)
                .map(content -> content.schema().implementation())
                .forEach(this::visit);
    }

    private void visitRecord(Class<?> type) {
        String name = nameOf(type);
        if (bySchema.put(name, Fields.of(type)) != null) {
            ambiguous.add(name);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            visit(component.getGenericType());
        }
    }

    /** The name of the schema of what an operation answers with. */
    static String nameOf(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() instanceof Class<?> raw -> nameOf(raw, generic.getActualTypeArguments());
            case Class<?> raw -> nameOf(raw);
            default -> type.getTypeName();
        };
    }

    /** The scanner calls the schema of {@code Listed<ThingView>} ListedThingView. */
    private static String nameOf(Class<?> type, Type... arguments) {
        return nameOf(type)
                + Arrays.stream(arguments)
                        .map(argument -> argument instanceof Class<?> known ? known.getSimpleName() : "")
                        .collect(Collectors.joining());
    }

    private static String nameOf(Class<?> type) {
        // the annotation, not the model that this class is about
        var schema = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
