package mnr.http.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Sends with every answer when it was made, from which caches count its age (RFC 9110, 6.6.1). */
@Singleton
class DateHeader {

    private static final int BEFORE_ALL_ELSE = 1_000;

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Second last = Second.of(0);

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    private record Second(long number, CharSequence text) {

        static Second of(long number) {
            return new Second(number, HttpHeaders.createOptimized(FORM.format(Instant.ofEpochSecond(number))));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::send, BEFORE_ALL_ELSE);
    }

    private void send(RoutingContext exchange) {
        exchange.response().headers().set(HttpHeaders.DATE, now());
        exchange.next();
    }

    private CharSequence now() {
        long number = Math.floorDiv(clock.millis(), 1_000);
        Second second = last;
        if (second.number() != number) {
            second = Second.of(number);
            last = second;
        }
        return second.text();
    }
}
