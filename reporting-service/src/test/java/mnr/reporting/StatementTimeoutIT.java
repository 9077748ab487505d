package mnr.reporting;

import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

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

    @Inject
    AgroalDataSource database;

    @Test
    void whatWaitsForALockTooLongIsToBeAskedAgain() throws SQLException {
        Api.Answer answer;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("begin; lock table round in access exclusive mode");

            answer = Api.as("analyst").get("rounds");

            statement.execute("rollback");
        }

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
