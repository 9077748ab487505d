package mnr.assessment.idempotency;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What has outlived its time goes by itself, whosever it is. */
@QuarkusTest
@TestProfile(SweepIT.Often.class)
@WithTestResource(StackResource.class)
class SweepIT {

    public static class Often implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mnr.idempotency.sweep-every", "200ms", "mnr.idempotency.sweep-batch", "2");
        }
    }

    @Test
    void onlyWhatHasOutlivedItsTimeIsSwept() throws SQLException {
        // given
        Reference.arrive();
        String old = Given.opened(Given.round("SWEPT"));
        String young = Given.opened(Given.round("KEPT"));
        for (String user : List.of("focal-ken", "focal-bra", "focal-npl")) {
            for (String round : List.of(old, young)) {
                begin(user, round);
            }
        }
        assertThat(KeptRows.telling(old)).isEqualTo(3);

        // when
        KeptRows.expire(old);

        // then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20)) // for the next sweep, of two batches
                .until(() -> KeptRows.telling(old) == 0);
        assertThat(KeptRows.telling(young)).isEqualTo(3);
    }

    private static void begin(String user, String round) {
        String country = user.substring(user.indexOf('-') + 1).toUpperCase(Locale.ROOT);
        Api.as(user)
                .keyed("of" + round)
                .post("/api/v1/assessments", Map.of("round", round, "country", country, "kind", "SELF"))
                .expect(201);
    }
}
