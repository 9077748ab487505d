package mnr.stack.prepared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

import mnr.stack.keycloak.KeycloakServer;
import mnr.stack.keycloak.Realm;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;

/** Makes what is missing of the prepared folder. */
public final class Preparation {

    private final StackFolders folders;
    private final Versions versions = Versions.ofThisBuild();
    private final Progress progress;

    public Preparation(StackFolders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    /** What a start needs; about a minute on 2 cores the first time, and nothing to do afterwards. */
    public Prepared prepare() {
        Prepared prepared = target();
        if (!isComplete(prepared)) {
            try (FileChannel channel = lockFile();
                    FileLock _ = lock(channel)) {
                make(prepared);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return prepared;
    }

    private Prepared target() {
        Path prepared = folders.prepared();
        String build = Digest.of(versions.keycloak(), String.join(" ", KeycloakServer.BUILD_OPTIONS));
        String template = Digest.of(
                versions.toString(),
                build,
                TemplateData.REVISION,
                Digest.of(Realm.file()),
                Digest.of(Realm.localOverlay()));
        return new Prepared(
                prepared.resolve("postgres-" + versions.postgres()),
                prepared.resolve("kafka-" + versions.kafka()),
                prepared.resolve("keycloak-" + versions.keycloak() + "-" + build),
                prepared.resolve("data-" + template));
    }

    private static boolean isComplete(Prepared prepared) {
        return Files.exists(prepared.postgres())
                && Files.exists(prepared.kafka())
                && Files.exists(prepared.keycloak())
                && Files.exists(prepared.template());
    }

    private void make(Prepared prepared) {
        Path postgres = folders.servers().resolve("postgres-" + versions.postgres() + "/binaries.jar");
        Path keycloak = folders.servers().resolve("keycloak-" + versions.keycloak() + "/keycloak.tar.gz");
        Path logs = folders.prepared().resolve("logs");
        once("unpacking PostgreSQL", prepared.postgres(), target -> Archive.unpackTxzOfJar(postgres, target));
        once(
                "copying Kafka",
                prepared.kafka(),
                target -> FileTree.copy(folders.servers().resolve("kafka-" + versions.kafka()), target));
        once("building Keycloak", prepared.keycloak(), target -> {
            Archive.unpackTarGz(keycloak, target);
            new KeycloakServer(target, target, logs.resolve("keycloak-build.log"), 0).build();
        });
        once(
                "preparing databases and realm",
                prepared.template(),
                target -> new TemplateData(prepared, target, logs).make());
    }

    private void once(String step, Path target, Consumer<Path> work) {
        if (Files.exists(target)) {
            return;
        }
        Path half = target.resolveSibling(target.getFileName() + ".half");
        FileTree.delete(half);
        progress.step(step, () -> {
            work.accept(half);
            FileTree.rename(half, target);
        });
    }

    private FileLock lock(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock != null) {
            return lock;
        }
        progress.begun("waiting for another process that prepares the same");
        return channel.lock();
    }

    private FileChannel lockFile() throws IOException {
        Files.createDirectories(folders.prepared());
        return FileChannel.open(
                folders.prepared().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
