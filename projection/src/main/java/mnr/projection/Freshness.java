package mnr.projection;

import java.util.List;

import jakarta.inject.Singleton;

/** How far the service's replicas have come. It asks neither the broker nor the database. */
@Singleton
public class Freshness {

    private final Projections projections;

    Freshness(Projections projections) {
        this.projections = projections;
    }

    /** One entry a projection, in order of their names. */
    public List<SourceFreshness> sources() {
        return projections.statuses().stream().map(ProjectionStatus::freshness).toList();
    }
}
