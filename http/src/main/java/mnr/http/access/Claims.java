package mnr.http.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.json.JsonString;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the token's claims. */
final class Claims {

    private Claims() {}

    static Caller caller(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller("", identity.getPrincipal().getName(), null, Set.of(), identity.getRoles());
        }
        return new Caller(
                named(token.getIssuer()),
                named(token.getSubject()),
                text(token.claim("country").orElse(null)),
                texts(token.claim("region").orElse(null)),
                identity.getRoles());
    }

    /** From when on the token is none; what is no token is none at once. */
    static Instant expiry(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MIN;
    }

    private static String named(@Nullable String claim) {
        if (claim == null || claim.isBlank()) {
            throw TokenFault.nameless();
        }
        return claim;
    }

    private static Set<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(Claims::text).collect(Collectors.toSet());
        }
        String one = text(claim);
        return one == null ? Set.of() : Set.of(one);
    }

    private static @Nullable String text(@Nullable Object claim) {
        return switch (claim) {
            case null -> null;
            case JsonString string -> string.getString();
            default -> claim.toString();
        };
    }
}
