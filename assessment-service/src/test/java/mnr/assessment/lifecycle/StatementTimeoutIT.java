package mnr.assessment.lifecycle;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mnr.assessment.Api;
import mnr.assessment.Given;
import mnr.assessment.Locks;
import mnr.assessment.Reference;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody waits for the database for ever, and the database for nobody. */
@QuarkusTest
@WithTestResource(StackResource.class)
@TestProfile(StatementTimeoutIT.Soon.class)
class StatementTimeoutIT {

    /** So that no test takes as long as a caller may have to wait. */
    public static class Soon implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mnr.database.statement-timeout", "500ms");
        }
    }

    @BeforeAll
    static void reference() {
        Reference.arrive();
    }

    @ParameterizedTest
    @CsvSource({"focal-ken, WAITING", "secretariat, LASTING"})
    void whatWaitsForALockTooLongIsToBeAskedAgain(String user, String round) {
        String draft = Given.draft(Given.opened(Given.round(round)), "KEN");

        Api.Answer refused = Locks.holdAssessment(Given.idOf(draft), () -> {
            Api.Answer answer = user.equals("secretariat")
                    ? Api.as(user).act(draft + "/withdraw", "\"a1\"")
                    : Api.as(user).put(draft + "/responses/ALPHA", "\"r1\"", Map.of("status", "NOT_ASSESSED"));
            Locks.awaitWaiting(0);
            return answer;
        });

        assertThat(refused.expect(503, "UNAVAILABLE").header("Retry-After")).isEqualTo("1");
    }
}
