package mnr.http.kept;

import java.util.Objects;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import mnr.http.conditional.EntityTags;

/** Answers what it can from memory, and keeps what the ordinary way answers to the rest. */
@Singleton
class KeptRoute {

    /** After the limit of bodies and CORS, whose headers are each request's own; before authentication and all resources. */
    private static final int EARLY = 250;

    private static final byte[] NOTHING = new byte[0];

    private final KeptAnswers answers;

    @Inject
    KeptRoute(KeptAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        if (answers.isOn()) {
            filters.register(this::answer, EARLY);
        }
    }

    private void answer(RoutingContext exchange) {
        Moment now = answers.now();
        Asked asked = now == null ? null : Asked.of(exchange.request());
        if (now == null || asked == null) {
            exchange.next();
            return;
        }
        Answer answer = find(exchange, asked, now);
        if (answer == null) {
            keepWhatComes(exchange, asked, now);
            exchange.next();
        } else {
            answers.give();
            name(answer.route());
            answer.sendTo(exchange.response());
        }
    }

    private @Nullable Answer find(RoutingContext exchange, Asked asked, Moment now) {
        MultiMap headers = exchange.request().headers();
        String held = headers.get(HttpHeaders.IF_NONE_MATCH);
        if (held == null) {
            return answers.find(asked, now);
        }
        Answer unchanged = answers.find(asked.ifChanged(), now);
        if (unchanged != null && (held.equals(unchanged.tag()) || isHeld(headers, unchanged.tag()))) {
            return unchanged;
        }
        Answer whole = answers.find(asked, now);
        return whole == null || isHeld(headers, whole.tag()) ? null : whole;
    }

    private static boolean isHeld(MultiMap headers, String tag) {
        return EntityTags.parse(Asked.lines(headers, HttpHeaders.IF_NONE_MATCH))
                .filter(tags -> tags.matchWeakly(tag))
                .isPresent();
    }

    private void keepWhatComes(RoutingContext exchange, Asked asked, Moment now) {
        Context context = Vertx.currentContext();
        // CORS has answered this origin; the next may be another
        if (context != null && !exchange.request().headers().contains(HttpHeaders.ORIGIN)) {
            new Keeping(asked, now, context).goWith(exchange);
            exchange.addHeadersEndHandler(_ -> keep(exchange));
        }
    }

    /** Once all headers are there, before the first byte goes out: who has the answer finds it kept. */
    private void keep(RoutingContext exchange) {
        Keeping keeping = Objects.requireNonNull(Keeping.of(exchange));
        MultiMap headers = exchange.response().headers();
        String tag = headers.get(HttpHeaders.ETAG);
        if (!keeping.isWanted() || tag == null || !mayBeHeld(headers)) {
            return;
        }
        int status = exchange.response().getStatusCode();
        byte[] body = keeping.asked().head() || status == 304 ? NOTHING : keeping.body();
        if (body != null && (status == 200 || status == 304)) {
            Asked asked = status == 304 ? keeping.asked().ifChanged() : keeping.asked();
            answers.keep(asked, made(exchange, tag, body, keeping));
        }
    }

    private static boolean mayBeHeld(MultiMap headers) {
        String holding = headers.get(HttpHeaders.CACHE_CONTROL);
        return holding != null
                && holding.startsWith("public")
                && !headers.contains(HttpHeaders.SET_COOKIE)
                && !headers.contains(HttpHeaders.CONNECTION);
    }

    private static Answer made(RoutingContext exchange, String tag, byte[] body, Keeping keeping) {
        return Answer.of(exchange.response(), tag, body, keeping.route(), keeping.since());
    }

    private static void name(@Nullable String route) {
        Context context = Vertx.currentContext();
        if (route != null && context != null) {
            context.putLocal(Keeping.ROUTE, route);
        }
    }
}
