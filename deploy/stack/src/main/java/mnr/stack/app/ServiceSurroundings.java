package mnr.stack.app;

import mnr.stack.StackPorts;
import mnr.stack.postgres.ServiceDatabase;

/**
 * What a service is started amid.
 *
 * @param stack where PostgreSQL, Kafka and Keycloak answer
 * @param database the database, which is the service's own except for a training
 * @param management the port of its health and metrics
 */
public record ServiceSurroundings(StackPorts stack, String database, int management) {

    /** Of a service on its own database. */
    public static ServiceSurroundings of(ServiceDatabase service, StackPorts stack, int management) {
        return new ServiceSurroundings(stack, service.database(), management);
    }
}
