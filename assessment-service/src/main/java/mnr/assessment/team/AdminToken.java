package mnr.assessment.team;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The token of the client that may make users, kept while it is of use. */
final class AdminToken {

    private static final Logger LOG = Logger.getLogger(AdminToken.class);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final TeamConfig.Keycloak config;
    private final Exchange exchange;
    private final Clock clock;
    private volatile @Nullable Known known;

    AdminToken(TeamConfig.Keycloak config, Exchange exchange, Clock clock) {
        this.config = config;
        this.exchange = exchange;
        this.clock = clock;
    }

    private record Known(String value, Instant until) {}

    String current() {
        Known token = known;
        return token != null && clock.instant().isBefore(token.until()) ? token.value() : anew();
    }

    String anew() {
        Answer answer =
                exchange.send(HttpRequest.newBuilder(URI.create(config.realmUrl() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                + encoded(config.clientId()) + "&client_secret=" + encoded(config.clientSecret())))
                        .build());
        if (answer.status() != OK) {
            LOG.errorf("Keycloak gives the team's client no token: status=%d", answer.status());
            throw Exchange.unavailable();
        }
        JsonNode body = answer.json();
        Known token = new Known(
                body.path("access_token").asText(),
                clock.instant().plusSeconds(body.path("expires_in").asLong()).minus(MARGIN));
        known = token;
        return token.value();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
