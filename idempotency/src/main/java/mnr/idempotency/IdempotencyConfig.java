package mnr.idempotency;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** For how long a request can be sent again. */
@ConfigMapping(prefix = "mnr.idempotency")
interface IdempotencyConfig {

    /** How long an answer is kept, from when it was given. A key that is older is as good as new. */
    @WithDefault("24H")
    Duration keptFor();

    /** Pause between two looks for answers that have outlived their time. */
    @WithDefault("10M")
    Duration sweepEvery();

    /** Most answers that are removed in one transaction. */
    @WithDefault("1000")
    int sweepBatch();
}
