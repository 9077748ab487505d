package mnr.outbox;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service runs no relay, so that a test can run its own and harm it. */
public class RelayByHand implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mnr.outbox.enabled", "false",
                "mnr.outbox.lease", "1500ms",
                "mnr.outbox.longest-step", "1s",
                "mnr.outbox.batch-events", "50",
                "mnr.outbox.transactional-id", "mnr-test-relay-by-hand");
    }
}
