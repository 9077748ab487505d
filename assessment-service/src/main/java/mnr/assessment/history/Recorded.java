package mnr.assessment.history;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A row of the history, as it is found: nothing says that it is as it was written. */
// the hash is compared by ChainCheck, rows are not
@SuppressWarnings("ArrayRecordComponent")
record Recorded(
        long seq,
        String country,
        Instant at,
        @Nullable UUID person,
        String action,
        @Nullable String subDomain,
        String entry,
        byte[] hash) {}
