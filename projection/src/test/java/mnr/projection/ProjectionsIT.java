package mnr.projection;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(ProjectionsIT.Running.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ProjectionsIT {

    public static class Running implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mnr.projection.enabled", "true");
        }
    }

    @Inject
    Rows rows;

    @Inject
    Freshness freshness;

    @Inject
    @Readiness
    ProjectionHealth health;

    @Inject
    MeterRegistry metrics;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void theServicesProjectionsAreFollowedMeasuredAndToldAsReady() {
        try (StateTopic topic = new StateTopic(bootstrapServers, TestProjection.TOPIC).create(3)) {
            topic.send("bad", 1, "no json");
            topic.sendState("k", 1, "t");

            await().untilAsserted(
                            () -> assertThat(rows.held(TestProjection.NAME)).containsExactly("k@1=t"));
            await().untilAsserted(() -> assertThat(lag()).isZero());
        }
        assertThat(metrics.get("mnr.projection.parked").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("mnr.projection.applied").counter().count()).isEqualTo(1);
        assertThat(metrics.get("mnr.projection.stopped").gauge().value()).isZero();
        List<SourceFreshness> sources = freshness.sources();
        assertThat(sources).extracting(SourceFreshness::projection).containsExactly(TestProjection.NAME);
        assertThat(sources.getFirst().parked()).isEqualTo(1);
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(health.call().getData()).hasValue(Map.of(TestProjection.NAME, "FOLLOWING"));
    }

    private double lag() {
        return metrics.get("mnr.projection.lag.records").gauge().value();
    }
}
