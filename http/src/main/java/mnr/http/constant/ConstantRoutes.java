package mnr.http.constant;

import java.util.Arrays;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /constant/bytes/<length>} and {@code GET /constant/not-modified}. */
@Singleton
class ConstantRoutes {

    private static final int BEFORE_ALL_ELSE = -200_000;
    private static final String BYTES = "/constant/bytes/";
    private static final String NOT_MODIFIED = "/constant/not-modified";

    private final Buffer bytes;

    @Inject
    ConstantRoutes(ConstantConfig config) {
        byte[] content = new byte[Math.toIntExact(config.constantBytes().asLongValue())];
        Arrays.fill(content, (byte) 'x');
        this.bytes = Buffer.buffer(content);
    }

    void register(@Observes Router router) {
        if (bytes.length() > 0) {
            router.get(BYTES + "*").order(BEFORE_ALL_ELSE).handler(this::bytes);
            router.get(NOT_MODIFIED).order(BEFORE_ALL_ELSE).handler(ConstantRoutes::notModified);
        }
    }

    private void bytes(RoutingContext exchange) {
        int length = length(exchange.normalizedPath().substring(BYTES.length()));
        if (length < 0 || length > bytes.length()) {
            exchange.next();
            return;
        }
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .end(bytes.slice(0, length));
    }

    private static int length(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static void notModified(RoutingContext exchange) {
        exchange.response().setStatusCode(304).end();
    }
}
