package mnr.assessment.wall;

import java.sql.Connection;
import java.sql.SQLException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

import mnr.assessment.MigratedSchema;
import mnr.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;

/** With which roles the service refuses to start. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WallStandsIT {

    private static final String MIGRATOR = setting("flyway.username");

    private final String role = "wall_" + ProcessHandle.current().pid();

    @BeforeEach
    void aRole() throws SQLException {
        execute("create role %s login password 'local-only-%1$s'".formatted(role));
    }

    @AfterEach
    void remove() throws SQLException {
        execute("drop owned by %s; drop role %1$s".formatted(role));
    }

    @Test
    void theServingRoleIsHeldBack() throws SQLException {
        assertThat(WallStands.faults(as(MigratedSchema.servingRole()))).isEmpty();
    }

    @Test
    void theOwnerIsNot() throws SQLException {
        assertThat(WallStands.faults(as(MIGRATOR)))
                .containsExactly("the serving role is or may become " + MIGRATOR + ", whom no policy applies to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role {role} bypassrls                            | {role}",
                "grant {migrator} to {role}                             | {migrator}",
                "grant {migrator} to {role} with inherit false          | {migrator}",
                "alter role {role} superuser                            | postgres",
            })
    void norIsWhoMayBecomeOneOfThose(String grant, String through) throws SQLException {
        execute("grant connect on database %s to %s".formatted(database(), role));
        execute("grant usage on schema public to " + role);
        execute(filled(grant));

        assertThat(WallStands.faults(as(role)))
                .contains("the serving role is or may become " + filled(through) + ", whom no policy applies to");
    }

    @Test
    void aSchemaWithoutPoliciesIsRefused() throws SQLException {
        PGSimpleDataSource elsewhere = as(MigratedSchema.servingRole());
        elsewhere.setCurrentSchema("pg_catalog");

        assertThat(WallStands.faults(elsewhere))
                .containsExactly("table assessment has no policy; the schema is older than this version");
    }

    private String filled(String text) {
        return text.replace("{role}", role).replace("{migrator}", MIGRATOR);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = as("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String database() throws SQLException {
        try (Connection connection = as("postgres").getConnection()) {
            return connection.getCatalog();
        }
    }

    private static PGSimpleDataSource as(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(setting("datasource.jdbc.url"));
        source.setUser(user);
        source.setPassword("local-only-" + user);
        return source;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus." + name, String.class);
    }
}
