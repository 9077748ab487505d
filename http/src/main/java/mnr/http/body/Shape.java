package mnr.http.body;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Compares a tree with the record that it should become, where Jackson is too kind.
 *
 * <p>Jackson makes false of a missing boolean, null of a missing text and a date of a number. Here every component that
 * is not {@code @Nullable} is required, and a date is text.
 */
final class Shape {

    private final TypeFactory types;
    private final Faults faults;

    Shape(TypeFactory types, Faults faults) {
        this.types = types;
        this.faults = faults;
    }

    void check(JsonNode node, JavaType type, JsonPointer at) {
        if (node.isObject() && type.isRecordType()) {
            for (RecordComponent component : type.getRawClass().getRecordComponents()) {
                checkComponent(node, component, type, at);
            }
        } else if (node.isArray() && type.isCollectionLikeType()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), type.getContentType(), at.appendIndex(i));
            }
        } else if (node.isObject() && type.isMapLikeType()) {
            node.properties()
                    .forEach(
                            entry -> check(entry.getValue(), type.getContentType(), at.appendProperty(entry.getKey())));
        } else if (isTime(type) && !node.isTextual() && !node.isNull()) {
            faults.add(at, "WRONG_TYPE", Expectation.detail(type.getRawClass(), node));
        }
    }

    private void checkComponent(JsonNode parent, RecordComponent component, JavaType owner, JsonPointer at) {
        String name = name(component);
        JsonPointer place = at.appendProperty(name);
        JsonNode value = parent.get(name);
        if (value == null || value.isNull()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                faults.add(place, "REQUIRED", "The field is required.");
            }
            return;
        }
        check(value, types.resolveMemberType(component.getGenericType(), owner.getBindings()), place);
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static boolean isTime(JavaType type) {
        return java.time.temporal.TemporalAccessor.class.isAssignableFrom(type.getRawClass());
    }
}
