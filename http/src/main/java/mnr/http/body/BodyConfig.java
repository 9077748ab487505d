package mnr.http.body;

import java.util.Map;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a request's body may cost. */
@ConfigMapping(prefix = "mnr.http")
interface BodyConfig {

    /** The longest body that is read, whether its length is announced or not. More is answered 413. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** By operationId, the longest body of an operation that reads more than others do. */
    Map<String, MemorySize> maxBodyOf();

    /** How deep arrays and objects may nest. */
    @WithDefault("32")
    int maxDepth();
}
