package mnr.stack.keycloak;

import java.time.Duration;
import java.time.Instant;

/** A token as its bearer sends it, and until when. */
public record AccessToken(String value, Instant expiresAt) {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Whether it can still be used for a while. */
    public boolean isFresh() {
        return Instant.now().isBefore(expiresAt.minus(MARGIN));
    }

    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
