package mnr.stack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import mnr.stack.server.ServerFailure;

/** Makes the databases and roles of the suite in a fresh PostgreSQL. */
public final class Databases {

    /** The role and the database of Keycloak. */
    public static final Login KEYCLOAK = Login.of("keycloak");

    private final int port;

    public Databases(int port) {
        this.port = port;
    }

    public void create() {
        for (ServiceDatabase service : ServiceDatabase.values()) {
            createRole(service.migrator());
            createRole(service.server());
            create(service, service.database());
        }
        createRole(KEYCLOAK);
        createDatabase(KEYCLOAK.role(), KEYCLOAK);
    }

    /** Makes an empty database of that name for the roles of {@code service}. */
    public void create(ServiceDatabase service, String database) {
        createDatabase(database, service.migrator());
        grant(service, database);
    }

    /** Drops the database, if it is there, also under the feet of its clients. */
    public void drop(String database) {
        execute("postgres", List.of("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(database)));
    }

    /** Drops {@code database}, if it is there, and makes it anew as {@code original} is; the clients of both are cut off. */
    public void replace(ServiceDatabase service, String database, String original) {
        drop(database);
        execute(
                "postgres",
                List.of(
                        "ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(original),
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
                                .formatted(original),
                        "CREATE DATABASE %s OWNER %s TEMPLATE %s"
                                .formatted(database, service.migrator().role(), original),
                        "ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(original),
                        "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database),
                        "GRANT CONNECT ON DATABASE %s TO %s"
                                .formatted(database, service.server().role())));
    }

    private void createRole(Login login) {
        execute("postgres", List.of("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(login.role(), login.password())));
    }

    private void createDatabase(String database, Login owner) {
        execute(
                "postgres",
                List.of(
                        "CREATE DATABASE %s OWNER %s".formatted(database, owner.role()),
                        "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database)));
    }

    /** The serving role gets in; which tables it may read and change is for each migration to say. */
    private void grant(ServiceDatabase service, String database) {
        String migrator = service.migrator().role();
        String server = service.server().role();
        execute(
                database,
                List.of(
                        "ALTER SCHEMA public OWNER TO " + migrator,
                        "GRANT CONNECT ON DATABASE %s TO %s".formatted(database, server),
                        "GRANT USAGE ON SCHEMA public TO " + server));
    }

    private void execute(String database, List<String> statements) {
        try (Connection connection = Superuser.connect(port, database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new ServerFailure("PostgreSQL refuses a change of database " + database, e);
        }
    }
}
