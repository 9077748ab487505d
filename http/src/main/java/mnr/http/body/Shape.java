package mnr.http.body;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

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
 * is not {@code @Nullable} is required, and so is every item of an array, and a date is text.
 */
final class Shape {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> record) {
            return Stream.of(record.getRecordComponents()).map(Part::of).toList();
        }
    };

    private final TypeFactory types;
    private final Faults faults;

    Shape(TypeFactory types, Faults faults) {
        this.types = types;
        this.faults = faults;
    }

    void check(JsonNode node, JavaType type, JsonPointer at) {
        check(node, type, at, false);
    }

    /** @param nullable whether an item may be null */
    private void check(JsonNode node, JavaType type, JsonPointer at, boolean nullable) {
        if (node.isObject() && type.isRecordType()) {
            for (Part part : PARTS.get(type.getRawClass())) {
                checkPart(node, part, type, at);
            }
        } else if (node.isArray() && type.isCollectionLikeType()) {
            for (int i = 0; i < node.size(); i++) {
                checkItem(node.get(i), type.getContentType(), at.appendIndex(i), nullable);
            }
        } else if (node.isObject() && type.isMapLikeType()) {
            node.properties()
                    .forEach(
                            entry -> check(entry.getValue(), type.getContentType(), at.appendProperty(entry.getKey())));
        } else if (isTime(type) && !node.isTextual() && !node.isNull()) {
            faults.add(at, "WRONG_TYPE", Expectation.detail(type.getRawClass(), node));
        }
    }

    private void checkItem(JsonNode item, JavaType type, JsonPointer at, boolean nullable) {
        if (item.isNull() && !nullable) {
            faults.add(at, "REQUIRED", "The value must not be null.");
        } else {
            check(item, type, at);
        }
    }

    private void checkPart(JsonNode parent, Part part, JavaType owner, JsonPointer at) {
        JsonPointer place = at.appendProperty(part.name);
        JsonNode value = parent.get(part.name);
        if (value == null || value.isNull()) {
            if (!part.nullable) {
                faults.add(place, "REQUIRED", "The field is required.");
            }
            return;
        }
        check(value, types.resolveMemberType(part.type, owner.getBindings()), place, part.nullableItems);
    }

    /** What a record's component asks of a member; read once, as Java reads annotations of types anew each time. */
    private record Part(String name, Type type, boolean nullable, boolean nullableItems) {

        static Part of(RecordComponent component) {
            AnnotatedType type = component.getAnnotatedType();
            return new Part(
                    name(component),
                    component.getGenericType(),
                    type.isAnnotationPresent(Nullable.class),
                    hasNullableItems(type));
        }

        private static boolean hasNullableItems(AnnotatedType type) {
            return type instanceof AnnotatedParameterizedType of
                    && Stream.of(of.getAnnotatedActualTypeArguments())
                            .anyMatch(item -> item.isAnnotationPresent(Nullable.class));
        }

        private static String name(RecordComponent component) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
        }
    }

    private static boolean isTime(JavaType type) {
        return java.time.temporal.TemporalAccessor.class.isAssignableFrom(type.getRawClass());
    }
}
