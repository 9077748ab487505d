package mnr.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

import static java.util.Objects.requireNonNull;

/**
 * Creates the service's topics where nobody else declares them. A topic that exists is left as it is, and said to be
 * wrong if it is not what the service counts on.
 */
@Singleton
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int TIMEOUT_MILLIS = 5_000;

    /** The broker's own default deletes what is a week old. */
    private static final String FOR_GOOD = "-1";

    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private final Namespace namespace;
    private boolean prepared;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
        this.kafka = Map.copyOf(kafka);
        this.config = config;
        this.namespace = Namespace.of(config.namespace());
        config.topics().forEach(this::name); // a name that cannot be is told at the start
    }

    /** Fails when the broker is away; the relay comes back to it. Once it has succeeded there is nothing to do. */
    void prepare() throws InterruptedException {
        if (prepared || config.topics().isEmpty()) {
            return;
        }
        Admin admin = Admin.create(settings());
        try {
            Set<String> existing = admin.listTopics().names().get();
            if (config.createTopics()) {
                for (OutboxConfig.Topic topic : config.topics()) {
                    if (!existing.contains(name(topic))) {
                        create(admin, topic);
                    }
                }
            }
            check(admin, existing);
            prepared = true;
        } catch (ExecutionException e) {
            throw new KafkaException("topics could not be prepared", e.getCause());
        } finally {
            admin.close(Duration.ZERO); // a plain close would wait for the call that an absent broker leaves open
        }
    }

    private void create(Admin admin, OutboxConfig.Topic topic) throws InterruptedException, ExecutionException {
        NewTopic created = new NewTopic(name(topic), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, cleanup(topic), TopicConfig.RETENTION_MS_CONFIG, FOR_GOOD));
        try {
            admin.createTopics(List.of(created)).all().get();
            LOG.infof("topic created: topic=%s partitions=%d", name(topic), topic.partitions());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void check(Admin admin, Set<String> existing) throws InterruptedException, ExecutionException {
        List<OutboxConfig.Topic> topics = config.topics().stream()
                .filter(topic -> existing.contains(name(topic)))
                .toList();
        try {
            Map<String, TopicDescription> described = admin.describeTopics(
                            topics.stream().map(this::name).toList())
                    .allTopicNames()
                    .get();
            Map<ConfigResource, Config> configs = admin.describeConfigs(
                            topics.stream().map(this::resource).toList())
                    .all()
                    .get();
            topics.forEach(topic -> check(
                    topic, requireNonNull(described.get(name(topic))), requireNonNull(configs.get(resource(topic)))));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            // Sending needs no right to read a topic's settings.
            LOG.warnf("topics could not be checked: cause=%s", e.getCause());
        }
    }

    private void check(OutboxConfig.Topic declared, TopicDescription topic, Config settings) {
        int partitions = topic.partitions().size();
        String cleanup = settings.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
        String retention = settings.get(TopicConfig.RETENTION_MS_CONFIG).value();
        // compaction knows no time
        boolean kept = declared.compacted() || retention.equals(FOR_GOOD);
        if (partitions != declared.partitions() || !cleanup.equals(cleanup(declared)) || !kept) {
            LOG.errorf(
                    "topic is not as declared: topic=%s partitions=%d declaredPartitions=%d cleanup=%s declaredCleanup=%s retention=%s declaredRetention=%s",
                    name(declared), partitions, declared.partitions(), cleanup, cleanup(declared), retention, FOR_GOOD);
        }
    }

    private ConfigResource resource(OutboxConfig.Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name(topic));
    }

    private String name(OutboxConfig.Topic topic) {
        return namespace.topic(topic.name());
    }

    private static String cleanup(OutboxConfig.Topic topic) {
        return topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    /** Every call of this client ends within the API's time limit, so that its futures need none of their own. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, config.transactionalId() + "-topics");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
