package mnr.reference.person;

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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** V42 at a database that names subjects, in a schema of its own. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PersonMigrationIT {

    private static final String SCHEMA = "before_v42";

    @Test
    void whoDidWhatBeforeIsStillWhoDidIt() throws SQLException {
        // given
        migrate("41");
        execute("""
                insert into edition (framework, code, state, title, digest, document, created_by, created_at, edited_by,
                  edited_at, published_by, published_at)
                values ('F', '1', 'PUBLISHED', 't', 'd', '{}', 'ann', now(), 'bob', now(), 'ann', now()),
                  ('F', '2', 'PUBLISHED', 't', 'd', '{}', null, null, null, null, null, now());
                insert into translation values ('F', '1', 'fr', 'REVIEWED', '{}', 0, 'bob', now(), 'zoe', now()),
                  ('F', '1', 'es', 'UNREVIEWED', '{}', 0, null, now(), null, null);
                insert into crosswalk values ('F', '1', '2', '[]', 'cyd', now());
                insert into reference_change (changed_at, kind, country, cause, changed_by, after)
                values (now(), 'COUNTRY', 'KEN', 'WRITTEN', 'ann', '{}'), (now(), 'COUNTRY', 'KEN', 'SHIPPED', null, '{}')""");

        // when
        migrate("42");

        // then
        String issuer = setting("flyway.placeholders.issuer");
        assertEquals(
                List.of("ann " + issuer, "bob " + issuer, "cyd " + issuer, "zoe " + issuer),
                texts("select subject || ' ' || issuer from person order by subject"));
        assertEquals(
                List.of("ann bob ann -", "- - - -"),
                texts(named("edition", "created_by", "edited_by", "published_by", "retired_by") + " order by code"));
        assertEquals(
                List.of("- -", "bob zoe"),
                texts(named("translation", "edited_by", "reviewed_by") + " order by language"));
        assertEquals(List.of("cyd"), texts(named("crosswalk", "edited_by")));
        assertEquals(List.of("ann", "-"), texts(named("reference_change", "changed_by") + " order by t.id"));
        assertThrows(SQLException.class, () -> execute("update edition set edited_by = null where code = '1'"));
        assertThrows(SQLException.class, () -> execute("update translation set reviewed_by = edited_by"));
    }

    /** Each row's persons by their subjects. */
    private static String named(String table, String... columns) {
        List<String> subjects = new ArrayList<>();
        for (String column : columns) {
            subjects.add("coalesce((select subject from person where person.id = t." + column + "), '-')");
        }
        return "select " + String.join(" || ' ' || ", subjects) + " from " + table + " t";
    }

    private static void migrate(String target) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(setting("flyway.jdbc-url"), setting("flyway.username"), setting("flyway.password"))
                .schemas(SCHEMA)
                .placeholders(Map.of(
                        "serving_role",
                        setting("datasource.username"),
                        "issuer",
                        setting("flyway.placeholders.issuer")))
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
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                setting("flyway.jdbc-url"), setting("flyway.username"), setting("flyway.password"));
        connection.setSchema(SCHEMA);
        return connection;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus." + name, String.class);
    }
}
