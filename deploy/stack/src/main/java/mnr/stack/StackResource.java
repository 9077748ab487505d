package mnr.stack;

import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.Login;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.server.Loopback;

/**
 * Gives a {@code @QuarkusTest} the real PostgreSQL, Kafka and Keycloak: {@code @WithTestResource(StackResource.class)}.
 * The stack is started once per JVM. Which service's database it is, {@code reference}, {@code assessment} or
 * {@code reporting}, says the init argument {@code database} or the system property {@code mnr.stack.database}.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private Optional<String> argument = Optional.empty();

    @Override
    public void init(Map<String, String> initArgs) {
        argument = Optional.ofNullable(initArgs.get("database"));
    }

    @Override
    public Map<String, String> start() {
        ServiceDatabase database = database();
        StackPorts ports = TestStack.ports();
        Login server = database.server();
        Login migrator = database.migrator();
        String jdbcUrl = database.jdbcUrl(ports.postgres());
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl,
                "quarkus.datasource.username", server.role(),
                "quarkus.datasource.password", server.password(),
                "quarkus.flyway.jdbc-url", jdbcUrl,
                "quarkus.flyway.username", migrator.role(),
                "quarkus.flyway.password", migrator.password(),
                "kafka.bootstrap.servers", Loopback.HOST + ":" + ports.kafka(),
                "quarkus.oidc.auth-server-url", Realm.issuer(ports.keycloak()).toString());
    }

    /** Nothing to do: the stack lives as long as the JVM, for the tests that follow. */
    @Override
    public void stop() {}

    private ServiceDatabase database() {
        return argument.or(() -> Optional.ofNullable(System.getProperty("mnr.stack.database")))
                .map(ServiceDatabase::named)
                .orElseThrow(() -> new IllegalStateException("name the database: @ResourceArg(name = \"database\","
                        + " value = \"reference\") or -Dmnr.stack.database=reference"));
    }
}
