package mnr.outbox;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;
import mnr.stack.TestTopics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "reference"))
class TopicsIT {

    private static final String STATES = TestTopics.named("mnr.test.states.v1");
    private static final String FACTS = TestTopics.named("mnr.test.facts.v1");

    @Inject
    OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void missingTopicsAreCreatedAsDeclared() throws Exception {
        new Topics(kafka, config).prepare();

        try (Admin admin = Admin.create(kafka)) {
            Map<String, TopicDescription> described =
                    admin.describeTopics(List.of(STATES, FACTS)).allTopicNames().get();
            assertThat(requireNonNull(described.get(STATES)).partitions()).hasSize(3);
            assertThat(requireNonNull(described.get(FACTS)).partitions()).hasSize(1);
            assertThat(setting(admin, STATES, "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, FACTS, "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, FACTS, "retention.ms")).isEqualTo("-1");
        }
    }

    @Test
    void topicsThatExistAreLeftAlone() throws Exception {
        new Topics(kafka, config).prepare();
        try (Admin admin = Admin.create(kafka)) {
            TopicDescription before = describe(admin);

            new Topics(kafka, config).prepare();

            assertThat(describe(admin)).isEqualTo(before);
        }
    }

    private static TopicDescription describe(Admin admin) throws Exception {
        return requireNonNull(
                admin.describeTopics(List.of(STATES)).allTopicNames().get().get(STATES));
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return requireNonNull(
                        admin.describeConfigs(List.of(resource)).all().get().get(resource))
                .get(name)
                .value();
    }
}
