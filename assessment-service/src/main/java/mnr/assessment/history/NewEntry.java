package mnr.assessment.history;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import mnr.assessment.chain.Head;

/**
 * An entry that is to be written.
 *
 * @param head the end of the chain with it
 * @param text all that it says
 */
public record NewEntry(
        Head head,
        Instant at,
        UUID person,
        String action,
        @Nullable String subDomain,
        String text) {}
