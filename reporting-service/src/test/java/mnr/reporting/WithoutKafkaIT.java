package mnr.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service while Kafka is away: it starts and answers from what it holds. */
@QuarkusTest
@TestProfile(WithoutKafkaIT.WithoutKafka.class)
class WithoutKafkaIT {

    /** The real stack, but of Kafka only an address at which nobody listens. */
    public static class WithoutKafka implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Stack.class));
        }
    }

    public static class Stack implements QuarkusTestResourceLifecycleManager {

        private final StackResource whole = new StackResource();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(whole.start());
            settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
            return settings;
        }

        @Override
        public void stop() {
            whole.stop();
        }
    }

    @Test
    void itIsReady() {
        assertThat(Api.management("health/ready").body().get("status").asText()).isEqualTo("UP");
    }

    @Test
    void itAnswersFromWhatItHolds() {
        assertThat(Api.as("analyst").get("rounds").status()).isEqualTo(200);
    }

    @Test
    void howFarBehindItIsCannotBeTold() {
        // when
        JsonNode sources = Api.as("operator").get("freshness").body().get("sources");

        // then
        assertThat(sources).hasSize(5).allSatisfy(source -> {
            assertThat(source.get("lag").isNull()).isTrue();
            assertThat(source.get("state").asText()).isNotEqualTo("FOLLOWING");
        });
    }
}
