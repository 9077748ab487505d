package mnr.stack.prepared;

import java.nio.file.Path;
import java.util.stream.IntStream;

import mnr.stack.kafka.KafkaServer;
import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.keycloak.Realm;
import mnr.stack.keycloak.RealmAdministration;
import mnr.stack.postgres.Databases;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.PostgresServer;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Tether;

/** Makes the data folders that every stack starts from, by a first start of PostgreSQL and Keycloak. */
final class TemplateData {

    /** To be raised when the databases, roles or folders are made otherwise. */
    static final String REVISION = "5";

    private final Prepared prepared;
    private final Path target;
    private final Path logs;

    TemplateData(Prepared prepared, Path target, Path logs) {
        this.prepared = prepared;
        this.target = target;
        this.logs = logs.resolve("template");
    }

    void make() {
        KafkaServer kafka = prepared.kafka(target, logs);
        kafka.format();
        PostgresServer postgres = prepared.postgres(target, logs, Durability.FAST);
        postgres.initialise();
        try (Tether tether = Tether.open()) {
            RunningServer database = postgres.launch(FreePort.next());
            try {
                tether.hold(database);
                postgres.awaitReady(database);
                new Databases(database.port()).create();
                importRealm(database.port(), tether);
            } finally {
                database.stop();
            }
        }
    }

    private void importRealm(int databasePort, Tether tether) {
        KeycloakServer keycloak = prepared.keycloak(target, logs, databasePort);
        RunningServer running = keycloak.launchWithImport(FreePort.next());
        try {
            tether.hold(running);
            keycloak.awaitReady(running);
            RealmAdministration administration = new RealmAdministration(running.port());
            administration.addLocalOverlay();
            IntStream.rangeClosed(1, Realm.SPARES).forEach(administration::addSpare);
        } finally {
            running.stop();
        }
        FileTree.delete(keycloak.home());
    }
}
