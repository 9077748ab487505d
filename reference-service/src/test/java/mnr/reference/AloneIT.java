package mnr.reference;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import mnr.reference.Api.Answer;
import mnr.stack.StackResource;
import mnr.stack.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The service while Kafka and Keycloak are down: it starts, it is ready, it serves whoever needs no token. */
@QuarkusTest
@TestProfile(AloneIT.NobodyElse.class)
class AloneIT {

    /** The real database; of the others only addresses at which nobody listens. */
    public static class NobodyElse implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseAlone.class));
        }
    }

    public static class DatabaseAlone implements QuarkusTestResourceLifecycleManager {

        private final StackResource stack = new StackResource();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new java.util.HashMap<>(stack.start());
            settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
            settings.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/mnr");
            return settings;
        }

        @Override
        public void stop() {
            stack.stop();
        }
    }

    @Test
    void itIsReady() {
        assertEquals("UP", Api.management("health/ready").body().get("status").asText());
    }

    @Test
    void itServesTheFramework() {
        assertEquals(200, Api.get("frameworks/MNR/editions/latest").status());
    }

    @Test
    void aTokenIsOfNoConcernToAnOpenOperation() {
        assertEquals(
                200, Api.sendAs(Tokens.of("operator"), "GET", "countries/KEN").status());
    }

    @Test
    void whatWaitsForKafkaIsMeasured() {
        assertTrue(Api.management("metrics").text().contains("mnr_outbox_pending"));
    }

    @Test
    void aTokenThatCannotBeCheckedIsNobodysFaultHere() {
        // when
        Answer answer = Api.sendAs(Tokens.of("operator"), "POST", "admin/republish");

        // then
        assertEquals(503, answer.status());
    }
}
