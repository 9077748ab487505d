package mnr.acceptance;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The people of the local realm and their tokens. Focal points of countries that the realm does not ship are made through
 * Keycloak's admin API, by the client that may make users and nothing else.
 */
final class Callers {

    private static final String PASSWORD_PREFIX = "local-only-";

    private final Api api = Api.anonymous();
    private final Clock clock;
    private final URI realm;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    Callers(URI realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
    }

    private record Grant(String token, Instant until) {}

    /** The API as seen by this user of the realm. */
    Api user(String name) {
        return api.as(token(
                name,
                "grant_type=password&client_id=mnr-cli&username=" + encode(name, UTF_8) + "&password="
                        + encode(PASSWORD_PREFIX + name, UTF_8)));
    }

    /** The API as seen by a fictitious focal point of the country, who is made when missing. */
    Api focalPoint(String country) {
        String name = "demo-focal-" + country.toLowerCase(Locale.ROOT);
        ensureUser(name, "focal-point", country);
        return user(name);
    }

    /** The role is given also to a user that is there: an interrupted run may have made it without one. */
    private void ensureUser(String name, String role, String country) {
        if (grants.containsKey(name)) {
            return;
        }
        Api admin = provisioner();
        URI user = find(name)
                .map(found -> admin("users/" + found.path("id").asText()))
                .orElseGet(() -> URI.create(
                        admin.post(admin("users"), focalPoint(name, country)).header("Location")));
        JsonNode realmRole = admin.get(admin("roles/" + role)).body();
        admin.post(URI.create(user + "/role-mappings/realm"), List.of(realmRole));
    }

    private static Map<String, Object> focalPoint(String name, String country) {
        Map<String, Object> password = Map.of("type", "password", "value", PASSWORD_PREFIX + name, "temporary", false);
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@demo.invalid",
                "emailVerified",
                true,
                "firstName",
                "Demo",
                "lastName",
                "Focal point " + country,
                "attributes",
                Map.of("country", List.of(country)),
                "credentials",
                List.of(password));
    }

    private Optional<JsonNode> find(String name) {
        JsonNode found = provisioner()
                .get(admin("users?exact=true&username=" + encode(name, UTF_8)))
                .body();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private Api provisioner() {
        return api.as(token(
                "mnr-provisioner",
                "grant_type=client_credentials&client_id=mnr-provisioner&client_secret=local-only-provisioner"));
    }

    private URI admin(String path) {
        return URI.create(realm.toString().replace("/realms/", "/admin/realms/") + "/" + path);
    }

    private String token(String name, String form) {
        Instant now = clock.instant();
        return grants.compute(name, (_, held) -> held != null && now.isBefore(held.until()) ? held : grant(form, now))
                .token();
    }

    private Grant grant(String form, Instant now) {
        JsonNode body = api.form(URI.create(realm + "/protocol/openid-connect/token"), form)
                .body();
        long seconds = body.path("expires_in").asLong();
        return new Grant(body.path("access_token").asText(), now.plusSeconds(Math.max(seconds - 30, 1)));
    }
}
