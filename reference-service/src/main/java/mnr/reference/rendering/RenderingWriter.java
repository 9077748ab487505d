package mnr.reference.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/** Sends the bytes that a rendering has. */
@Provider
public class RenderingWriter implements MessageBodyWriter<Rendering> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Rendering.class;
    }

    @Override
    public long getSize(Rendering rendering, Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return rendering.size();
    }

    @Override
    public void writeTo(
            Rendering rendering,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        rendering.writeTo(out);
    }
}
