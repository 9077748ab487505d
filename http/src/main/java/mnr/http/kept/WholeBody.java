package mnr.http.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

import mnr.http.coding.ContentCoding;

/** Packs the body of a {@link Kept} answer whose client chose so, and shows the whole of one that is to be kept. */
@Provider
@Kept
public class WholeBody implements WriterInterceptor {

    private final CurrentVertxRequest current;

    @Inject
    WholeBody(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        RoutingContext exchange = current.getCurrent();
        if (exchange == null) {
            context.proceed();
            return;
        }
        boolean packed = ContentCoding.GZIP.token().equals(context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        context.setOutputStream(content);
        context.proceed();
        byte[] body = (packed ? ContentCoding.GZIP : ContentCoding.IDENTITY).pack(content.toByteArray());
        Keeping keeping = Keeping.of(exchange);
        if (keeping != null) {
            keeping.holds(body);
        }
        // the headers of JAX-RS are with Vert.x already; its stream would cut the body into chunks
        exchange.response().end(Buffer.buffer(body));
    }
}
