package mnr.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import mnr.stack.postgres.Login;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.server.Loopback;

/**
 * Gives a {@code @QuarkusTest} the real PostgreSQL, Kafka and Keycloak: {@code @WithTestResource(StackResource.class)}.
 * The modules of one Maven build share a stack, each JVM with databases, a realm and topics of its own. Which service's
 * database it is, {@code reference}, {@code assessment} or {@code reporting}, says the init argument {@code database} or
 * the system property {@code mnr.stack.database}.
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
        TestStack stack = TestStack.get();
        Login server = database.server();
        Login migrator = database.migrator();
        String jdbcUrl = stack.jdbcUrl(database);
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl,
                "quarkus.datasource.username", server.role(),
                "quarkus.datasource.password", server.password(),
                "quarkus.flyway.jdbc-url", jdbcUrl,
                "quarkus.flyway.username", migrator.role(),
                "quarkus.flyway.password", migrator.password(),
                "kafka.bootstrap.servers", Loopback.HOST + ":" + stack.ports().kafka(),
                "quarkus.oidc.auth-server-url", stack.issuer().toString()));
        stack.kafkaNamespace().ifPresent(namespace -> settings.put("mnr.kafka.namespace", namespace));
        return settings;
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
