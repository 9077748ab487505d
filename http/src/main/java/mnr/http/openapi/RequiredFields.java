package mnr.http.openapi;

import java.lang.reflect.AnnotatedElement;
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

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

import mnr.http.endpoint.Endpoint;
import mnr.http.page.Page;

/**
 * Which fields of the service's records are always there: all that are not {@code @Nullable}.
 *
 * <p>The scanner knows of {@code @NotNull} only; the body reader and the compiler go by {@code @Nullable}, so the document
 * does too.
 */
final class RequiredFields {

    private final Map<String, List<String>> bySchema = new LinkedHashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private RequiredFields() {}

    static RequiredFields of(Collection<Endpoint> endpoints) {
        RequiredFields fields = new RequiredFields();
        for (Endpoint endpoint : endpoints) {
            fields.visit(endpoint.method().getGenericReturnType());
            Arrays.stream(endpoint.method().getGenericParameterTypes()).forEach(fields::visit);
        }
        return fields;
    }

    void addTo(Components components) {
        Map<String, Schema> schemas = components.getSchemas();
        if (schemas == null) {
            return;
        }
        schemas.forEach((name, schema) -> {
            List<String> required = name.startsWith("Page") && !bySchema.containsKey(name)
                    ? List.of("items")
                    : bySchema.getOrDefault(name, List.of());
            List<String> present = required.stream()
                    .filter(field -> schema.getProperties() != null
                            && schema.getProperties().containsKey(field))
                    .toList();
            if (!present.isEmpty() && !ambiguous.contains(name)) {
                schema.setRequired(present);
            }
        });
    }

    private void visit(Type type) {
        switch (type) {
            case Class<?> raw when raw.isRecord() && raw != Page.class && seen.add(raw) -> visitRecord(raw);
            case Class<?> raw when raw.isArray() -> visit(raw.getComponentType());
            case ParameterizedType generic -> {
                if (generic.getRawType() instanceof Class<?> raw && raw.isRecord() && raw != Page.class) {
                    bySchema.put(nameOf(raw, generic.getActualTypeArguments()), required(raw));
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

    private void visitRecord(Class<?> type) {
        String name = nameOf(type);
        if (bySchema.put(name, required(type)) != null) {
            ambiguous.add(name);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            visit(component.getGenericType());
        }
    }

    private static List<String> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !isOptional(component))
                .map(RecordComponent::getName)
                .toList();
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

    private static boolean isOptional(RecordComponent component) {
        AnnotatedElement accessor = component.getAccessor();
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || accessor.isAnnotationPresent(JsonIgnore.class);
    }
}
