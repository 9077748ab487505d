package mnr.assessment;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class HealthIT {

    @Test
    void isAliveWhateverIsBesideIt() {
        assertThat(Management.get("/health/live").expect(200).json().path("checks"))
                .isEmpty();
    }

    @Test
    void isReadyWithItsDatabase() {
        assertThat(Management.get("/health/ready").expect(200).json().path("checks"))
                .anySatisfy(check -> assertThat(check.path("name").asText()).contains("Database"));
    }

    @Test
    void showsTheQueueAndTheLag() {
        assertThat(Management.get("/metrics").expect(200).response().asString())
                .contains("mnr_outbox_pending", "mnr_projection_lag_records");
    }

    @Test
    void theManagementsPathsAreNotOnTheApisPort() {
        Api.anonymous().get("/q/health/live").expect(404);
        Api.anonymous().get("/q/metrics").expect(404);
    }

    @Test
    void partnersCanTryTheApi() {
        Api.anonymous().get("/q/swagger-ui/").expect(200);
    }
}
