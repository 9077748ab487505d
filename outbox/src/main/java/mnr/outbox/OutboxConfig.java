package mnr.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a service says about its outbox. The broker's address and security are Quarkus's own {@code kafka.*} keys. */
@ConfigMapping(prefix = "mnr.outbox")
public interface OutboxConfig {

    /** Runs the relay. Without it, events are written and wait. */
    @WithDefault("true")
    boolean enabled();

    /** CloudEvents source of every event of the service: {@code urn:mnr:<service>}. */
    String source();

    /**
     * Transactional id of the relay: {@code mnr-<service>-relay}. It is the same for every replica and for good, since
     * taking it over is what fences the former relay.
     */
    String transactionalId();

    /**
     * Put before the name of every topic and before the transactional id, with a dot: for suites that share a cluster. Set it as
     * {@code mnr.kafka.namespace}, which outbox and projections both read.
     */
    @WithDefault("${mnr.kafka.namespace:}")
    Optional<String> namespace();

    /** The topics that the service writes to; an event to any other is refused. */
    List<Topic> topics();

    /** Creates the topics that do not exist yet: for the local stack and tests. In a cluster they are declared. */
    @WithDefault("false")
    boolean createTopics();

    /** Largest key and data of one event, in bytes. Kafka's own default limit for a record is 1 MiB, headers included. */
    @WithDefault("900K")
    MemorySize maxEventSize();

    /** Most events of one Kafka transaction. */
    @WithDefault("1000")
    int batchEvents();

    /** Data of one Kafka transaction stays below this plus one event, which bounds the relay's memory. */
    @WithDefault("8M")
    MemorySize batchBytes();

    /** First pause after the outbox was found empty; doubled at each further look. A commit here ends any pause. */
    @WithDefault("50ms")
    Duration busyPoll();

    /** Longest pause between two looks, and so the longest wait of an event that another replica wrote. */
    @WithDefault("1s")
    Duration idlePoll();

    /** First pause after a failure; doubled at each further one. */
    @WithDefault("100ms")
    Duration backOff();

    /** Longest pause after a failure. */
    @WithDefault("1s")
    Duration maxBackOff();

    /**
     * How long a relay that gives no sign of life stays the one that relays. The others look four times as often, so that after a
     * crash events wait for little more than this.
     */
    @WithDefault("10s")
    Duration lease();

    /**
     * A relay whose step takes longer hangs, and its lease is no longer renewed. It is more than a broker's outage takes in any
     * step, so that an outage moves the lease nowhere.
     */
    @WithDefault("20s")
    Duration longestStep();

    /** How often the backlog is measured. */
    @WithDefault("5s")
    Duration sampleInterval();

    /** How long a shutdown waits for the batch in flight; afterwards it is interrupted and sent again by the next relay. */
    @WithDefault("3s")
    Duration stopTimeout();

    /** One topic that the service produces. */
    interface Topic {

        /** The topic's name, which is also the type of its events. */
        String name();

        /** Keeps the last record of each key for good (state topics), instead of all records for good (facts). */
        @WithDefault("true")
        boolean compacted();

        /** Partitions at creation. */
        @WithDefault("3")
        int partitions();
    }
}
