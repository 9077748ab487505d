package mnr.stack.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import mnr.stack.EmbeddedStack;
import mnr.stack.StackPorts;
import mnr.stack.StackSettings;
import mnr.stack.keycloak.Realm;
import mnr.stack.keycloak.RealmAdministration;
import mnr.stack.postgres.Databases;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;
import mnr.stack.server.ServerFailure;

/**
 * The build's stack as one JVM uses it; closing it lets go of it and stops nothing.
 *
 * @param number which of the JVMs this is, from 1: the services' databases end in {@code _<number>}, and the realm is
 *     {@link Realm#spare}; both are there
 */
public record SharedStack(StackPorts ports, int number, ProcessLock attachment) implements AutoCloseable {

    private static final Duration IDLE_LIMIT = Duration.ofMinutes(5);

    /** Attaches to the build's stack; starts it if it does not run. */
    public static SharedStack attach(StackFolders folders, MavenBuild build, Progress progress) {
        BuildFolder folder = new BuildFolder(folders.tests().resolve(build.name()));
        try {
            Files.createDirectories(folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return progress.step("the build's stack", () -> {
            try (ProcessLock _ = folder.turn()) {
                return attach(folders, build, folder, progress);
            }
        });
    }

    private static SharedStack attach(StackFolders folders, MavenBuild build, BuildFolder folder, Progress progress) {
        if (!build.isAlive()) {
            throw new ServerFailure("the Maven that started this test is gone");
        }
        Keeper.ensure(folder, build, IDLE_LIMIT);
        ProcessLock attachment = folder.attach();
        try {
            StackPorts ports = folder.running().orElseGet(() -> start(folders, folder, progress));
            int number = folder.nextNumber();
            progress.step("databases and realm of its own", () -> furnish(ports, number));
            return new SharedStack(ports, number, attachment);
        } catch (RuntimeException e) {
            attachment.close();
            throw e;
        }
    }

    private static StackPorts start(StackFolders folders, BuildFolder folder, Progress progress) {
        folder.end();
        StackPorts ports = StackPorts.free();
        StackSettings settings = new StackSettings(folder.data(), folder.logs(), Durability.FAST, ports);
        EmbeddedStack.start(new Preparation(folders, progress).prepare(), settings, progress, folder::launched);
        folder.started(ports);
        return ports;
    }

    private static void furnish(StackPorts ports, int number) {
        Databases databases = new Databases(ports.postgres());
        for (ServiceDatabase service : ServiceDatabase.values()) {
            databases.create(service, service.database() + "_" + number);
        }
        if (number > Realm.SPARES) {
            new RealmAdministration(ports.keycloak()).addSpare(number);
        }
    }

    /** Stops nothing: others use it. */
    @Override
    public void close() {
        attachment.close();
    }

    /** Ends and deletes what builds left whose keeper was killed as well. */
    public static void sweep(Path tests) {
        left(tests).forEach(SharedStack::end);
    }

    private static void end(BuildFolder folder) {
        try {
            if (!folder.isKept()) {
                try (ProcessLock _ = folder.turn()) {
                    folder.end();
                    FileTree.delete(folder.path());
                }
            }
        } catch (UncheckedIOException e) {
            // its keeper or another build may have been quicker
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e;
            }
        }
    }

    private static List<BuildFolder> left(Path tests) {
        try (Stream<Path> folders = Files.list(tests)) {
            return folders.filter(folder -> isLeft(folder.getFileName().toString()))
                    .map(BuildFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(String name) {
        Optional<MavenBuild> build = MavenBuild.named(name);
        return build.isPresent() && !build.get().isAlive();
    }
}
