package mnr.assessment.team;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The realm's accounts, each call one step. */
@ApplicationScoped
class Accounts {

    private static final int AT_ONCE = 100;
    private static final int IMPOSSIBLE = 400;
    private static final int NOT_FOUND = 404;
    private static final int TAKEN = 409;

    /** What Keycloak gives to everybody; it opens nothing here. */
    private static final Set<String> EVERYBODYS = Set.of("offline_access", "uma_authorization");

    private static final String EVERYBODYS_OWN = "default-roles-";

    private final AdminApi keycloak;

    Accounts(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    List<Account> of(String country) {
        List<Account> found = new ArrayList<>();
        List<Account> page;
        do {
            page = accounts("users?briefRepresentation=false&max=%d&first=%d&q=country:%s"
                    .formatted(AT_ONCE, found.size(), encoded(country)));
            found.addAll(page);
        } while (page.size() == AT_ONCE);
        return found.stream().filter(account -> account.isOf(country)).toList();
    }

    /** Empty also, without a question, for what Keycloak could not be asked for. */
    Optional<Account> withId(String id) {
        if (!Account.canBeId(id)) {
            return Optional.empty();
        }
        Answer answer = call("GET", id, "", null);
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                // users/count and the like are other things of Keycloak's
                : Optional.of(new Account(answer.done().json()))
                        .filter(account -> account.id().equals(id));
    }

    Optional<Account> named(String address) {
        return accounts("users?briefRepresentation=false&exact=true&username=" + encoded(address)).stream()
                .filter(account -> account.isNamed(address))
                .findFirst();
    }

    private List<Account> accounts(String path) {
        return keycloak.call("GET", path, null)
                .done()
                .json()
                .valueStream()
                .map(Account::new)
                .toList();
    }

    /** Empty if Keycloak will not have it: the name or the address is taken, or no such address is possible. */
    Optional<String> add(Map<String, Object> account) {
        Answer answer = keycloak.call("POST", "users", account);
        if (answer.status() == TAKEN || answer.status() == IMPOSSIBLE) {
            return Optional.empty();
        }
        String path = URI.create(answer.done().location()).getPath();
        return Optional.of(path.substring(path.lastIndexOf('/') + 1));
    }

    void put(String id, JsonNode account) {
        call("PUT", id, "", account).done();
    }

    void remove(String id) {
        call("DELETE", id, "", null).done();
    }

    /** All realm roles that it has in effect, however it came to them, but everybody's; and the clients that it has a role in. */
    Set<String> rolesOf(String id) {
        Set<String> roles = new HashSet<>();
        call("GET", id, "/role-mappings/realm/composite", null)
                .done()
                .json()
                .valueStream()
                .map(role -> role.path("name").asText())
                .filter(role -> !EVERYBODYS.contains(role) && !role.startsWith(EVERYBODYS_OWN))
                .forEach(roles::add);
        call("GET", id, "/role-mappings", null)
                .done()
                .json()
                .path("clientMappings")
                .fieldNames()
                .forEachRemaining(roles::add);
        return roles;
    }

    void addRole(String id, TeamRole role) {
        call("POST", id, "/role-mappings/realm", List.of(representation(role))).done();
    }

    void removeRoles(String id, Collection<TeamRole> roles) {
        call(
                        "DELETE",
                        id,
                        "/role-mappings/realm",
                        roles.stream().map(this::representation).toList())
                .done();
    }

    private JsonNode representation(TeamRole role) {
        return keycloak.call("GET", "roles/" + role.realmRole(), null).done().json();
    }

    List<String> credentialsOf(String id) {
        return call("GET", id, "/credentials", null)
                .done()
                .json()
                .valueStream()
                .map(credential -> credential.path("id").asText())
                .toList();
    }

    void removeCredential(String id, String credential) {
        call("DELETE", id, "/credentials/" + encoded(credential), null).done();
    }

    void endSessions(String id) {
        call("POST", id, "/logout", null).done();
    }

    /** Sends an e-mail with a link to choose a password. */
    void mail(String id, Duration valid) {
        call("PUT", id, "/execute-actions-email?lifespan=" + valid.toSeconds(), List.of(Account.CHOOSE_PASSWORD))
                .done();
    }

    private Answer call(String method, String id, String path, @Nullable Object body) {
        return keycloak.call(method, "users/" + encoded(id) + path, body);
    }

    /** For a path and for a query alike. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
