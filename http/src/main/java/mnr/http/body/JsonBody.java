package mnr.http.body;

import java.lang.reflect.Type;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

import mnr.http.problem.Problem;

/**
 * Reads a value from JSON as strictly as the service reads its bodies, wherever the bytes came from: what a body would be
 * refused for, a line of a stream is refused for too.
 */
@ApplicationScoped
public class JsonBody {

    private final BodyText text;
    private final ObjectReader reader;
    private final Constraints constraints;

    @Inject
    JsonBody(BodyConfig config, ObjectMapper json, Constraints constraints) {
        this.text = new BodyText(config.maxDepth());
        this.reader = strict(json);
        this.constraints = constraints;
    }

    /**
     * The value that keeps its record's shape and constraints.
     *
     * @param utf8 the whole of it; how long it may be is the caller's to say
     * @throws Problem MALFORMED_JSON, or INVALID_BODY with all violations, their pointers from the value's root
     */
    public <T> T read(byte[] utf8, Class<T> type) {
        return type.cast(read(utf8, reader.getTypeFactory().constructType(type)));
    }

    Object read(byte[] utf8, JavaType type) {
        Faults faults = new Faults();
        JsonNode tree = text.read(utf8, faults);
        if (tree.isMissingNode() || tree.isNull()) {
            faults.add(JsonPointer.empty(), "REQUIRED", "The request needs a body.");
            throw faults.problem();
        }
        new Shape(reader.getTypeFactory(), faults).check(tree, type, JsonPointer.empty());
        Object value = new Binding(reader, faults).bind(tree, type);
        if (value != null) {
            constraints.check(value, faults);
        }
        if (value == null || !faults.isEmpty()) {
            throw faults.problem();
        }
        return value;
    }

    JavaType type(Type generic) {
        return reader.getTypeFactory().constructType(generic);
    }

    private static ObjectReader strict(ObjectMapper lenient) {
        ObjectMapper strict = lenient.copy()
                .registerModule(TimeReader.module())
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
                .configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true)
                .configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false)
                // What is missing or null is told by Shape, with all the rest.
                .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, false);
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            refuse(strict, shape, LogicalType.Textual);
            refuse(strict, shape, LogicalType.Boolean);
        }
        for (LogicalType number : List.of(LogicalType.Integer, LogicalType.Float)) {
            refuse(strict, CoercionInputShape.String, number);
            refuse(strict, CoercionInputShape.Boolean, number);
        }
        strict.coercionConfigDefaults()
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
        return strict.reader();
    }

    private static void refuse(ObjectMapper mapper, CoercionInputShape shape, LogicalType target) {
        mapper.coercionConfigFor(target).setCoercion(shape, CoercionAction.Fail);
    }
}
