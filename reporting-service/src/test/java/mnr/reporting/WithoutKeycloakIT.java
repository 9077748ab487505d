package mnr.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service while Keycloak is away: it starts, and says that tokens cannot be checked now. */
@QuarkusTest
@TestProfile(WithoutKeycloakIT.WithoutKeycloak.class)
class WithoutKeycloakIT {

    /** The real stack, but of Keycloak only an address at which nobody listens. */
    public static class WithoutKeycloak implements QuarkusTestProfile {

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
            settings.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/mnr");
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
    void aTokenThatCannotBeCheckedIsNobodysFaultHere() {
        assertThat(Api.as("analyst").get("rounds").status()).isEqualTo(503);
    }

    @Test
    void theApiIsDescribedAllTheSame() {
        assertThat(Api.withoutToken().get("../../q/openapi").status()).isEqualTo(200);
    }
}
