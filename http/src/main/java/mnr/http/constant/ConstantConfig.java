package mnr.http.constant;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the answers that benchmarks compare with are served. */
@ConfigMapping(prefix = "mnr.http")
interface ConstantConfig {

    /** The longest constant body that anyone may ask for; 0 serves none of these routes. For benchmarks only. */
    @WithDefault("0")
    MemorySize constantBytes();
}
