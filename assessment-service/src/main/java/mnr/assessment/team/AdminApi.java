package mnr.assessment.team;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin API for the suite's realm. */
@ApplicationScoped
class AdminApi {

    private static final Logger LOG = Logger.getLogger(AdminApi.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALMS = "/realms/";
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final String base;
    private final Exchange exchange;
    private final AdminToken token;

    AdminApi(TeamConfig config, Clock clock) {
        this.base = adminUrl(config.keycloak().realmUrl());
        this.exchange = new Exchange(
                config.keycloak().connectTimeout(), config.keycloak().timeout());
        this.token = new AdminToken(config.keycloak(), exchange, clock);
    }

    /** {@code https://id.example.org/admin/realms/mnr} for {@code https://id.example.org/realms/mnr}. */
    static String adminUrl(URI realmUrl) {
        String url = realmUrl.toString();
        int realms = url.lastIndexOf(REALMS);
        if (realms < 0) {
            throw new IllegalArgumentException("mnr.team.keycloak.realm-url names no realm");
        }
        return url.substring(0, realms) + "/admin" + url.substring(realms);
    }

    @PreDestroy
    void close() {
        exchange.close();
    }

    /**
     * Any answer but those that say that Keycloak cannot answer, or not us: those are KEYCLOAK_UNAVAILABLE.
     *
     * @param path below the realm, with its query
     */
    Answer call(String method, String path, @Nullable Object body) {
        Answer answer = once(method, path, body, token.current());
        if (answer.status() == UNAUTHENTICATED) {
            answer = once(method, path, body, token.anew());
        }
        if (answer.status() == UNAUTHENTICATED || answer.status() == FORBIDDEN) {
            LOG.errorf("Keycloak refuses the team's client: status=%d", answer.status());
            throw Exchange.unavailable();
        }
        return answer;
    }

    private Answer once(String method, String path, @Nullable Object body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + '/' + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json");
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(
                                    JSON.valueToTree(body).toString()));
        }
        return exchange.send(request.build());
    }
}
