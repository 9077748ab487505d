package mnr.reference;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import mnr.reference.Api.Answer;
import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(StackResource.class)
class HealthIT {

    @Test
    void beingAliveDependsOnNothing() {
        // when
        Answer live = Api.management("health/live");

        // then
        assertEquals("UP", live.body().get("status").asText());
        assertEquals(0, live.body().get("checks").size());
    }

    @Test
    void beingReadyDependsOnTheDatabaseAlone() {
        // when
        Answer ready = Api.management("health/ready");

        // then
        assertEquals("UP", ready.body().get("status").asText());
        assertEquals(List.of("Database connections health check"), ready.body().findValuesAsText("name"));
    }

    @Test
    void theOutboxIsMeasured() {
        assertTrue(Api.management("metrics").text().contains("mnr_outbox_backlog_age_seconds"));
    }

    @Test
    void neitherIsServedToThePublic() {
        assertEquals(404, RestAssured.get("/q/health/live").statusCode());
        assertEquals(404, RestAssured.get("/q/metrics").statusCode());
    }

    @Test
    void theApiIsDescribedToThePublic() {
        assertEquals(200, RestAssured.get("/q/openapi").statusCode());
        assertEquals(200, RestAssured.get("/q/swagger-ui/").statusCode());
    }
}
