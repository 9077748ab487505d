package mnr.http.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param issuer the token's {@code iss}; only together with it the subject is one person for ever
 * @param subject the token's {@code sub}
 * @param country the country of the token, ISO 3166-1 alpha-3
 * @param regions the UNICEF programme groups that the token names
 * @param roles realm roles
 */
public record Caller(
        String issuer, String subject, @Nullable String country, Set<String> regions, Set<String> roles) {

    /** Who calls an operation that is open to anyone without a token, or with one that is not looked at. */
    public static final Caller ANYONE = new Caller("", "anyone", null, Set.of(), Set.of());

    public Caller {
        regions = Set.copyOf(regions);
        roles = Set.copyOf(roles);
    }
}
