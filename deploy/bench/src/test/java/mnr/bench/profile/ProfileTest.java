package mnr.bench.profile;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProfileTest {

    private static final String COMMITS = "org.postgresql.jdbc.PgConnection.commit";
    private static final String READS = "org.postgresql.core.v3.QueryExecutorImpl.processResults";

    private final Profile profile = new Profile();

    @Test
    void theInnermostKnownCallerHasTheTime() {
        // given
        ran(
                3,
                "java.util.HashMap",
                "org.postgresql.core.PGStream",
                "org.hibernate.internal.SessionImpl",
                "mnr.assessment.Saving");
        ran(2, "java.math.BigInteger", "org.jose4j.jws.JsonWebSignature", "io.quarkus.oidc.runtime.OidcProvider");
        ran(4, "org.hibernate.validator.internal.engine.ValidatorImpl", "mnr.http.body.Constraints");
        ran(1, "java.lang.VirtualThread", "java.util.concurrent.ForkJoinPool");

        // when
        String shares = profile.shares();

        // then
        assertEquals(
                "constraints of the body 40 %, PostgreSQL's driver and its socket 30 %, the token 20 %, the rest 10 %",
                shares);
    }

    @Test
    void roundTripsAreToldByWhoWaitsThoseOfMostTimeFirst() {
        // given
        waited(10, 400, READS, COMMITS, "mnr.assessment.response.Saving_Subclass.save");
        waited(
                20,
                50,
                READS,
                "org.hibernate.engine.spi.ActionQueue.executeActions",
                COMMITS + "All",
                "mnr.a.Saving.save");
        waited(10, 30, READS, "mnr.assessment.response.Responses.lambda$find$0", "mnr.assessment.response.Saving.save");
        waited(5, 20, READS, "mnr.assessment.replica.Replica_ClientProxy.edition");

        // when
        String trips = profile.roundTrips();

        // then
        assertEquals(
                "4.5: commit 1.0 × 400 µs, flush: the changed rows 2.0 × 50 µs, Responses.find 1.0 × 30 µs,"
                        + " Replica.edition 0.5 × 20 µs",
                trips);
    }

    private void ran(int times, String... classes) {
        for (int time = 0; time < times; time++) {
            profile.ran(List.of(classes));
        }
    }

    private void waited(int times, long micros, String... methods) {
        for (int time = 0; time < times; time++) {
            profile.waited(List.of(methods), Duration.ofNanos(1_000 * micros));
        }
    }
}
