package mnr.assessment;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service with nothing but its database: started while broker and identity provider are away. */
@QuarkusTest
@WithTestResource(AloneIT.DatabaseOnly.class)
class AloneIT {

    @Test
    void isReady() {
        Management.get("/health/ready").expect(200);
        Management.get("/health/live").expect(200);
    }

    @Test
    void saysThatTokensCannotBeChecked() {
        Api.Answer answer = Api.as("secretariat").get("/api/v1/rounds").expect(503, "UNAVAILABLE");

        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    @Test
    void showsItsContract() {
        Api.anonymous().get("/q/openapi").expect(200);
    }

    /** The stack's database, and addresses at which nobody listens. */
    public static class DatabaseOnly implements QuarkusTestResourceLifecycleManager {

        private final StackResource stack = new StackResource();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(stack.start());
            settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
            settings.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/mnr");
            return settings;
        }

        @Override
        public void stop() {
            stack.stop();
        }
    }
}
