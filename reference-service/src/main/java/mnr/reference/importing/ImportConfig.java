package mnr.reference.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an import of memberships may cost. Its bytes are limited by {@code mnr.http.max-body-of.importMemberships}. */
@ConfigMapping(prefix = "mnr.import")
interface ImportConfig {

    /** The most rows that one import may have. More is answered 413. */
    @WithDefault("100000")
    int maxRows();
}
