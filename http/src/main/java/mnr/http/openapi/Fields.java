package mnr.http.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Fields of one record.
 *
 * @param required those that are always there
 * @param nullable those that are there with null
 */
record Fields(List<String> required, List<String> nullable) {

    static final Fields NONE = new Fields(List.of(), List.of());

    static Fields of(Class<?> type) {
        return new Fields(
                names(type, component -> !isNullable(component) && !isLeftOut(type, component)),
                names(type, component -> isNullable(component) && inclusion(type, component) == null));
    }

    void addTo(Schema schema) {
        List<String> present =
                required.stream().filter(schema.getProperties()::containsKey).toList();
        if (!present.isEmpty()) {
            schema.setRequired(present);
        }
        nullable.stream()
                .filter(schema.getProperties()::containsKey)
                .map(schema.getProperties()::get)
                .filter(property -> !allowsNull(property))
                .forEach(Fields::allowNull);
    }

    private static boolean allowsNull(Schema property) {
        return property.getAnyOf() != null
                || (property.getType() != null && property.getType().contains(SchemaType.NULL));
    }

    private static void allowNull(Schema property) {
        if (property.getRef() != null) {
            Schema value = OASFactory.createSchema().ref(property.getRef());
            property.setRef(null);
            property.setType(null);
            property.setAnyOf(List.of(value, OASFactory.createSchema().addType(SchemaType.NULL)));
        } else if (property.getType() != null) {
            property.addType(SchemaType.NULL);
            if (property.getEnumeration() != null) {
                List<@Nullable Object> values = new ArrayList<>(property.getEnumeration());
                values.add(null);
                property.setEnumeration(values);
            }
        }
    }

    private static List<String> names(Class<?> type, Predicate<RecordComponent> which) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .filter(which)
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether it is not there when there is nothing in it. */
    private static boolean isLeftOut(Class<?> type, RecordComponent component) {
        JsonInclude inclusion = inclusion(type, component);
        Class<?> value = component.getType();
        return inclusion != null
                && inclusion.value() == JsonInclude.Include.NON_EMPTY
                && (Collection.class.isAssignableFrom(value)
                        || Map.class.isAssignableFrom(value)
                        || CharSequence.class.isAssignableFrom(value));
    }

    private static @Nullable JsonInclude inclusion(Class<?> type, RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        return own == null ? type.getAnnotation(JsonInclude.class) : own;
    }
}
