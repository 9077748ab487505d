package mnr.http.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Who the tokens are of that were verified, until each expires. A token never says anything else than it did, and its signature
 * costs as much as all else that is asked of it.
 */
@Singleton
class VerifiedTokens {

    private static final int MOST = 10_000;

    private final Cache<String, Verified> known =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST).build();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    private record Verified(Caller caller, Instant expires) {}

    /** @param authorization the header with the token, as it came */
    Optional<Caller> caller(String authorization) {
        return Optional.ofNullable(known.getIfPresent(authorization))
                .filter(token -> clock.instant().isBefore(token.expires()))
                .map(Verified::caller);
    }

    /** Keeps in mind whose token came in this header. */
    void keep(String authorization, Caller caller, Instant expires) {
        known.put(authorization, new Verified(caller, expires));
    }
}
