package mnr.stack.launcher;

import java.nio.file.Path;

import mnr.stack.app.ServiceServer;
import mnr.stack.kafka.KafkaServer;
import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.PostgresAccount;
import mnr.stack.postgres.PostgresServer;
import mnr.stack.server.Aot;

/** Asks a part whether it answers, as its start does. */
record Probe(SuitePorts ports) {

    // whether a server answers depends on its port alone
    private static final Path NONE = Path.of("");

    boolean answers(Part part) {
        int port = ports.of(part);
        return switch (part) {
            case POSTGRES ->
                new PostgresServer(NONE, NONE, NONE, Durability.DURABLE, PostgresAccount.CALLER).answers(port);
            case KAFKA -> new KafkaServer(NONE, NONE, NONE, Aot.NONE).answers(port);
            case KEYCLOAK -> new KeycloakServer(NONE, NONE, NONE, 0, Aot.NONE).answers(port);
            case REFERENCE, ASSESSMENT, REPORTING ->
                part.service()
                        .map(ports::managementOf)
                        .filter(ServiceServer::isReady)
                        .isPresent();
        };
    }
}
