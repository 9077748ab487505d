package mnr.http.body;

import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;

/** Reads every JSON body of the service, in place of Quarkus's own reader. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Object> {

    private static final Set<Class<?>> RAW =
            Set.of(String.class, byte[].class, InputStream.class, Reader.class, File.class, Path.class);

    private final JsonBody json;
    private final RawBody raw;
    private final Endpoints endpoints;
    private final ResourceInfo resource;
    private final SentBody sent;

    @Inject
    BodyReader(JsonBody json, RawBody raw, Endpoints endpoints, ResourceInfo resource, SentBody sent) {
        this.json = json;
        this.raw = raw;
        this.endpoints = endpoints;
        this.resource = resource;
        this.sent = sent;
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
            InputStream body) {
        RawBody.requirePlain(headers.getFirst(HttpHeaders.CONTENT_ENCODING), mediaType);
        byte[] bytes = raw.whole(body, operation());
        sent.keep(bytes);
        return json.read(bytes, json.type(generic == null ? type : generic));
    }

    private String operation() {
        Endpoint endpoint = endpoints.of(resource.getResourceMethod());
        return endpoint == null ? "" : endpoint.operation();
    }
}
