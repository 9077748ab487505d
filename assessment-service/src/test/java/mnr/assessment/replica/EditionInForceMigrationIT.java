package mnr.assessment.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** V10 at a database that holds editions already, in a schema of the test's own. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EditionInForceMigrationIT {

    private static final String SCHEMA = "before_v10";

    @Test
    void whatWasWholeIsInForceAndWhatWasNotIsNot() throws SQLException {
        migrate("9");
        execute("""
                insert into replica_edition values
                  ('WHOLE', '1', 7, 'PUBLISHED', '{LOW,HIGH}'), ('HALF', '1', 7, 'PUBLISHED', '{LOW,HIGH}'),
                  ('CHANGED', '1', 7, 'PUBLISHED', '{LOW,HIGH}')""");
        execute("""
                insert into replica_edition_outline values
                  ('WHOLE', '1', 'BETA', 2, 'b'), ('WHOLE', '1', 'ALPHA', 1, 'a'),
                  ('HALF', '1', 'ALPHA', 1, 'a'), ('HALF', '1', 'BETA', 2, 'b'), ('CHANGED', '1', 'ALPHA', 1, 'a')""");
        execute("""
                insert into replica_edition_part values
                  ('WHOLE', '1', 'ALPHA', 5, 'a', '{A1,A2}'), ('WHOLE', '1', 'BETA', 5, 'b', '{B1}'),
                  ('HALF', '1', 'ALPHA', 5, 'a', '{A1}'), ('CHANGED', '1', 'ALPHA', 5, 'newer', '{A1}')""");

        migrate("10");

        assertThat(texts("select framework, arrived_revision, arrived_phases from replica_edition order by framework"))
                .containsExactly("CHANGED 0 {}", "HALF 0 {}", "WHOLE 7 {LOW,HIGH}");
        assertThat(texts("select framework, sub_domain, statements from replica_edition_arrived order by ordinal"))
                .containsExactly("WHOLE ALPHA {A1,A2}", "WHOLE BETA {B1}");
    }

    private static void migrate(String target) {
        String server = ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(setting("jdbc-url"), setting("username"), setting("password"))
                .schemas(SCHEMA)
                .placeholders(Map.of("serving_role", server))
                .target(target)
                .load()
                .migrate();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1) + ' ' + rows.getString(2) + ' ' + rows.getString(3));
            }
            return found;
        }
    }

    private static Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(setting("jdbc-url"), setting("username"), setting("password"));
        connection.setSchema(SCHEMA);
        return connection;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.flyway." + name, String.class);
    }
}
