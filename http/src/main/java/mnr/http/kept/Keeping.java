package mnr.http.kept;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** On its way to an answer that might be kept. */
final class Keeping {

    /** Where Quarkus looks for the template of an address, to name metrics and traces by it. */
    static final String ROUTE = "UrlPathTemplate";

    private static final String KEY = Keeping.class.getName();

    private final Asked asked;
    private final Moment since;
    private final Context context;
    private byte @Nullable [] body;
    private boolean wanted;

    /** @param context of the request, where the ordinary way notes its route */
    Keeping(Asked asked, Moment since, Context context) {
        this.asked = asked;
        this.since = since;
        this.context = context;
    }

    static @Nullable Keeping of(RoutingContext exchange) {
        return exchange.get(KEY);
    }

    void goWith(RoutingContext exchange) {
        exchange.put(KEY, this);
    }

    Asked asked() {
        return asked;
    }

    /** The template of the address; null if nobody has noted it. */
    @Nullable
    String route() {
        return context.getLocal(ROUTE);
    }

    /** When its making began. */
    Moment since() {
        return since;
    }

    /** The operation says that its answers may be kept. */
    void want() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    void holds(byte[] whole) {
        body = whole;
    }

    byte @Nullable [] body() {
        return body;
    }
}
