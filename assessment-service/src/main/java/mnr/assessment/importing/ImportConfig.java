package mnr.assessment.importing;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How imports are taken in and applied. How long a whole file may be is {@code mnr.http.max-body-of.startImport}. */
@ConfigMapping(prefix = "mnr.import")
interface ImportConfig {

    /** Applies lines. Without it they are taken in and wait for a replica that does. */
    @WithDefault("true")
    boolean enabled();

    /** The longest line, its end not counted. A longer one is refused, and never held. */
    @WithDefault("1M")
    MemorySize maxLine();

    /** Most lines that are staged in one transaction. */
    @WithDefault("500")
    int stagedLines();

    /** Lines of one transaction stay below this plus one line, staged or applied, which bounds the memory that either takes. */
    @WithDefault("4M")
    MemorySize batchBytes();

    /** Most lines that are applied in one transaction, and so repeated if it fails. */
    @WithDefault("50")
    int batchLines();

    /** A page of results stays below this plus one result, which bounds the memory that an answer takes. */
    @WithDefault("4M")
    MemorySize resultBytes();

    /**
     * How long an import may be asked about after something has last become of it; then it is removed with its results, sent to its
     * end or not. Lines that still wait are never removed unapplied.
     */
    @WithDefault("7D")
    Duration keep();

    /** The longest wait for lines that another replica took in, or that wait for something to pass. */
    @WithDefault("1s")
    Duration idlePoll();

    /** The first wait of an import that could not go on, as while the database is away; doubled each time. */
    @WithDefault("1s")
    Duration firstRetry();

    /** The longest one. */
    @WithDefault("1m")
    Duration longestRetry();

    /** How long a stop waits for the batch that is under way. What it cuts off is done again. */
    @WithDefault("5s")
    Duration stopTimeout();
}
