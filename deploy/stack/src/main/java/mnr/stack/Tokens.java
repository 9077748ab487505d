package mnr.stack;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import mnr.stack.keycloak.AccessToken;
import mnr.stack.keycloak.TokenEndpoint;

/**
 * Access tokens of the local realm's users, whose passwords are {@code local-only-<username>}. A token is fetched once
 * and used until shortly before it expires.
 */
public final class Tokens {

    /** The client whose tokens are for the suite's APIs. */
    public static final String CLI = "mnr-cli";

    /** A client whose tokens are for another application. */
    public static final String OTHER_APP = "other-app";

    private static final Map<URI, Tokens> BY_ISSUER = new ConcurrentHashMap<>();

    private final TokenEndpoint endpoint;
    private final Map<Login, AccessToken> cache = new ConcurrentHashMap<>();

    private Tokens(URI issuer) {
        this.endpoint = new TokenEndpoint(issuer);
    }

    /** The tokens of the realm with that issuer, e.g. {@code http://127.0.0.1:8080/realms/mnr}. */
    public static Tokens at(URI issuer) {
        return BY_ISSUER.computeIfAbsent(issuer, Tokens::new);
    }

    /** A token of {@code username} from this JVM's test stack. */
    public static String of(String username) {
        return ofTestStack().forUser(username);
    }

    /** A good token of {@code username} from this JVM's test stack, but for another application. */
    public static String wrongAudience(String username) {
        return ofTestStack().forUser(username, OTHER_APP);
    }

    /** A token of {@code username} for the suite's APIs. */
    public String forUser(String username) {
        return forUser(username, CLI);
    }

    /** A token that {@code client} fetches for {@code username}. */
    public String forUser(String username, String client) {
        return cache.compute(
                        new Login(username, client),
                        (login, token) -> token != null && token.isFresh() ? token : login.fetch(endpoint))
                .value();
    }

    private static Tokens ofTestStack() {
        return at(TestStack.get().issuer());
    }

    private record Login(String username, String client) {
        AccessToken fetch(TokenEndpoint endpoint) {
            return endpoint.byPassword(client, username, "local-only-" + username);
        }
    }
}
