package mnr.http.kept;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept, and for how long without news. */
@ConfigMapping(prefix = "mnr.http.kept")
interface KeptConfig {

    /** Of all answers that are kept, bodies and headers; 0 keeps none. */
    @WithDefault("32M")
    MemorySize memory();

    /**
     * How long answers are still given when the service cannot find out whether its content has changed. No longer than
     * clients may hold them anyway.
     */
    @WithDefault("1M")
    Duration unconfirmedFor();
}
