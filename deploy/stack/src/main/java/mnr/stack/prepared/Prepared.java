package mnr.stack.prepared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import mnr.stack.cache.Cache;
import mnr.stack.kafka.KafkaServer;
import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.PostgresServer;
import mnr.stack.server.Aot;
import mnr.stack.server.FileTree;

/**
 * All that a start needs, complete.
 *
 * @param postgres the unpacked PostgreSQL
 * @param kafka    the broker's jars
 * @param keycloak the built Keycloak
 * @param template the data folders to start from: {@code postgres} and {@code kafka}
 * @param kafkaAot what the broker's JVM does about an AOT cache
 * @param keycloakAot what Keycloak's JVM does about one
 */
public record Prepared(Path postgres, Path kafka, Path keycloak, Path template, Aot kafkaAot, Aot keycloakAot) {

    private static final String ORIGIN = "origin";

    /** The same with no AOT cache: to compare with, or to train on. */
    public Prepared withoutAot() {
        return new Prepared(postgres, kafka, keycloak, template, Aot.NONE, Aot.NONE);
    }

    /**
     * Fills {@code data} from the template, unless it was filled before.
     *
     * @return whether it was filled now
     */
    public boolean seed(Path data) {
        if (Files.exists(data)) {
            return false;
        }
        Path half = data.resolveSibling(data.getFileName() + ".half");
        FileTree.delete(half);
        FileTree.copy(template, half);
        FileTree.delete(half.resolve(Cache.MANIFEST));
        try {
            Files.writeString(half.resolve(ORIGIN), name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileTree.rename(half, data);
        return true;
    }

    /** Whether {@code data} was filled from this very template: the same servers and the same realm. */
    public boolean isOrigin(Path data) {
        try {
            return Files.readString(data.resolve(ORIGIN)).equals(name());
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PostgresServer postgres(Path data, Path logs, Durability durability) {
        return new PostgresServer(postgres, data.resolve("postgres"), logs.resolve("postgres.log"), durability);
    }

    public KafkaServer kafka(Path data, Path logs) {
        return new KafkaServer(kafka, data.resolve("kafka"), logs.resolve("kafka.log"), kafkaAot);
    }

    /** Keycloak over the PostgreSQL that answers on {@code databasePort}. */
    public KeycloakServer keycloak(Path data, Path logs, int databasePort) {
        Path home = data.resolve("keycloak");
        return new KeycloakServer(keycloak, home, logs.resolve("keycloak.log"), databasePort, keycloakAot);
    }

    private String name() {
        return template.getFileName().toString();
    }
}
