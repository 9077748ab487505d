package mnr.projection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What a service adds to the module: a projection; and a registry that counts, as a service has one. */
class TestProjection {

    static final String NAME = "things";
    static final String TOPIC = "mnr.test.things.v1";

    @Produces
    @Singleton
    StateProjection things(AgroalDataSource dataSource) {
        return new HeldStates(NAME, TOPIC, dataSource);
    }

    @Produces
    @Singleton
    SimpleMeterRegistry registry() {
        return new SimpleMeterRegistry();
    }
}
