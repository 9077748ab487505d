package mnr.stack.prepared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.keycloak.Realm;
import mnr.stack.keycloak.TokenEndpoint;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.PostgresServer;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Tether;
import mnr.stack.server.Training;

/** Records starts of Kafka and Keycloak over data that are thrown away. */
final class ServerTraining {

    /** To be raised when a training asks for other things. */
    static final String REVISION = "1";

    private final Prepared prepared;
    private final Path logs;

    ServerTraining(Prepared prepared, Path logs) {
        this.prepared = prepared;
        this.logs = logs;
    }

    void kafka(Path cache) {
        onThrownAwayData(cache, data -> new Training(prepared.kafka(data, logs)).record(cache, _ -> {}));
    }

    void keycloak(Path cache) {
        onThrownAwayData(cache, data -> {
            PostgresServer postgres = prepared.postgres(data, logs, Durability.FAST);
            try (Tether tether = Tether.open()) {
                RunningServer database = postgres.launch(FreePort.next());
                try {
                    tether.hold(database);
                    postgres.awaitReady(database);
                    KeycloakServer keycloak = prepared.keycloak(data, logs, database.port());
                    new Training(keycloak).record(cache, ServerTraining::fetchToken);
                } finally {
                    database.stop();
                }
            }
        });
    }

    private static void fetchToken(RunningServer keycloak) {
        new TokenEndpoint(Realm.issuer(keycloak.port(), "master"))
                .byPassword("admin-cli", KeycloakServer.ADMIN.role(), KeycloakServer.ADMIN.password());
    }

    private void onThrownAwayData(Path cache, Consumer<Path> training) {
        Path data = cache.resolveSibling("data");
        try {
            Files.createDirectories(cache.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        prepared.seed(data);
        try {
            training.accept(data);
        } finally {
            FileTree.delete(data);
        }
    }
}
