package mnr.projection;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How state topics are read. The broker's address and security are Quarkus's own {@code kafka.*} keys. */
@ConfigMapping(prefix = "mnr.projection")
public interface ProjectionConfig {

    /** Reads the topics. Without it, replicas stay as they are. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Put before the name of every topic, with a dot: for suites that share a cluster. Set it as
     * {@code mnr.kafka.namespace}, which outbox and projections both read.
     */
    @WithDefault("${mnr.kafka.namespace:}")
    Optional<String> namespace();

    /** Most records of one batch, and so of one database transaction. */
    @WithDefault("500")
    int maxPollRecords();

    /** Longest wait for records; a stop ends it. */
    @WithDefault("500ms")
    Duration pollTimeout();

    /**
     * A batch's transaction that takes longer is rolled back and tried again, and for ever, if it needs longer each time:
     * well above what the batch needs that recounts the most.
     */
    @WithDefault("5m")
    Duration transactionTimeout();

    /** First pause after a failure; doubled at each further one. */
    @WithDefault("100ms")
    Duration backOff();

    /** Longest pause after a failure. */
    @WithDefault("2s")
    Duration maxBackOff();

    /** How often topics that are not there yet are looked for. */
    @WithDefault("1s")
    Duration searchInterval();

    /** How often new partitions and recreated topics are looked for. */
    @WithDefault("10s")
    Duration topicCheckInterval();

    /** How often the lag is measured. */
    @WithDefault("2s")
    Duration lagInterval();

    /** How long a shutdown waits for the batch in flight; afterwards it is interrupted and comes again at the next start. */
    @WithDefault("5s")
    Duration stopTimeout();
}
