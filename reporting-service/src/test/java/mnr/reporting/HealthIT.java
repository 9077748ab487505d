package mnr.reporting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.reporting.Api.Answer;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(StackResource.class)
class HealthIT {

    @Test
    void beingAliveDependsOnNothing() {
        // when
        Answer live = Api.management("health/live");

        // then
        assertThat(live.body().get("status").asText()).isEqualTo("UP");
        assertThat(live.body().get("checks")).isEmpty();
    }

    @Test
    void beingReadyDependsOnTheDatabase() {
        // when
        Answer ready = Api.management("health/ready");

        // then
        assertThat(ready.body().get("status").asText()).isEqualTo("UP");
        assertThat(ready.body().findValuesAsText("name")).contains("Database connections health check");
    }

    @Test
    void theLagOfEachTopicIsMeasured() {
        assertThat(Api.management("metrics").text())
                .contains("mnr_projection_lag_records{projection=\"validated\"")
                .contains("mnr_projection_parked");
    }

    @Test
    void neitherIsServedToThePublic() {
        assertThat(Api.withoutToken().get("../../q/health/live").status()).isEqualTo(404);
        assertThat(Api.withoutToken().get("../../q/metrics").status()).isEqualTo(404);
    }

    @Test
    void theApiIsDescribedToThePublic() {
        assertThat(Api.withoutToken().get("../../q/openapi").status()).isEqualTo(200);
        assertThat(Api.withoutToken().get("../../q/swagger-ui/").status()).isEqualTo(200);
    }
}
