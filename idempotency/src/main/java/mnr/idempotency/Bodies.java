package mnr.idempotency;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;

import mnr.http.body.RawBody;
import mnr.http.body.SentBody;
import mnr.http.endpoint.Endpoint;
import mnr.http.endpoint.Endpoints;

/** Bodies that were read already, and those that the method reads by itself. */
@ApplicationScoped
class Bodies {

    private final SentBody sent;
    private final RawBody raw;
    private final Endpoints endpoints;

    Bodies(SentBody sent, RawBody raw, Endpoints endpoints) {
        this.sent = sent;
        this.raw = raw;
        this.endpoints = endpoints;
    }

    /** The bytes; a method that takes a stream gets another one of the same. */
    byte[] of(InvocationContext call) {
        Object[] parameters = call.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof InputStream body) {
                byte[] bytes = raw.whole(body, operation(call));
                parameters[i] = new ByteArrayInputStream(bytes);
                call.setParameters(parameters);
                return bytes;
            }
        }
        return sent.bytes();
    }

    private String operation(InvocationContext call) {
        Endpoint endpoint = endpoints.of(call.getMethod());
        return endpoint == null ? "" : endpoint.operation();
    }
}
