package mnr.http.body;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;

/** Reads every JSON body of the service, in place of Quarkus's own reader. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Object> {

    private static final Set<Class<?>> RAW =
            Set.of(String.class, byte[].class, InputStream.class, Reader.class, File.class, Path.class);

    private final BodyText text;
    private final BodyLimits limits;
    private final Endpoints endpoints;
    private final ResourceInfo resource;
    private final ObjectReader reader;
    private final Constraints constraints;

    @Inject
    BodyReader(
            BodyConfig config,
            BodyLimits limits,
            Endpoints endpoints,
            ResourceInfo resource,
            ObjectMapper json,
            Constraints constraints) {
        this.text = new BodyText(config.maxDepth());
        this.limits = limits;
        this.endpoints = endpoints;
        this.resource = resource;
        this.reader = strict(json);
        this.constraints = constraints;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !RAW.contains(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        RawBody.requirePlain(headers.getFirst(HttpHeaders.CONTENT_ENCODING), mediaType);
        return read(body, reader.getTypeFactory().constructType(generic == null ? type : generic));
    }

    private Object read(InputStream body, JavaType type) throws IOException {
        Faults faults = new Faults();
        JsonNode tree = text.read(body, limit(), faults);
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

    private long limit() {
        Endpoint endpoint = endpoints.of(resource.getResourceMethod());
        return limits.of(endpoint == null ? "" : endpoint.operation());
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
