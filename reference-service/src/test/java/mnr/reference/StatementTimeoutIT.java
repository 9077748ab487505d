package mnr.reference;

import java.sql.SQLException;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody waits for the database for ever, and the database for nobody. */
@QuarkusTest
@WithTestResource(StackResource.class)
class StatementTimeoutIT {

    @Inject
    AgroalDataSource database;

    @Test
    void noStatementOfACallerTakesLongerThanTheCallerWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show statement_timeout")) {
            assertTrue(row.next());
            assertEquals("20s", row.getString(1));
        }
    }
}
