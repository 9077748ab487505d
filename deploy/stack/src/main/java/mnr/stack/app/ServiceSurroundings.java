package mnr.stack.app;

import java.util.HashMap;
import java.util.Map;

import mnr.stack.StackPorts;
import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.server.Loopback;

/**
 * What a service is started amid.
 *
 * @param stack where PostgreSQL, Kafka and Keycloak answer
 * @param database the database, which is the service's own except for a training
 * @param management the port of its health and metrics
 * @param settings   for its environment, beside its addresses
 */
public record ServiceSurroundings(StackPorts stack, String database, int management, Map<String, String> settings) {

    public ServiceSurroundings {
        settings = Map.copyOf(settings);
    }

    public ServiceSurroundings(StackPorts stack, String database, int management) {
        this(stack, database, management, Map.of());
    }

    /** Of a service on its own database. */
    public static ServiceSurroundings of(ServiceDatabase service, StackPorts stack, int management) {
        return new ServiceSurroundings(stack, service.database(), management);
    }

    /** The same with these settings. */
    public ServiceSurroundings with(Map<String, String> others) {
        return new ServiceSurroundings(stack, database, management, others);
    }

    /** The variables that tell a service of it, under profile {@code local}. */
    public Map<String, String> environment(ServiceDatabase service, int port) {
        String url = "jdbc:postgresql://" + Loopback.HOST + ":" + stack.postgres() + "/" + database;
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.server().role());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", service.server().password());
        environment.put("QUARKUS_FLYWAY_JDBC_URL", url);
        environment.put("QUARKUS_FLYWAY_USERNAME", service.migrator().role());
        environment.put("QUARKUS_FLYWAY_PASSWORD", service.migrator().password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Loopback.HOST + ":" + stack.kafka());
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL", Realm.issuer(stack.keycloak()).toString());
        return environment;
    }
}
