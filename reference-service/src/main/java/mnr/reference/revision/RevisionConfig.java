package mnr.reference.revision;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How soon a change that another replica wrote is seen. */
@ConfigMapping(prefix = "mnr.reference.revision")
interface RevisionConfig {

    /** How long to wait between two looks at the committed revision. */
    @WithDefault("1S")
    Duration poll();
}
