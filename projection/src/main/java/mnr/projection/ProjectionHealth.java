package mnr.projection;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells how projections fare, and is always up: a service answers from what it holds, however old. */
@Readiness
class ProjectionHealth implements HealthCheck {

    private final Freshness freshness;

    ProjectionHealth(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("projections").up();
        for (SourceFreshness source : freshness.sources()) {
            String trouble = source.trouble();
            response.withData(
                    source.projection(), trouble == null ? source.state().name() : source.state() + ": " + trouble);
        }
        return response.build();
    }
}
