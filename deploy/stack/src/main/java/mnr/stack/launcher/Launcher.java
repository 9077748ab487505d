package mnr.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import mnr.stack.Tokens;
import mnr.stack.keycloak.Realm;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerFailure;

/** The main behind {@code ./mnr up}, {@code down} and {@code token}; exit code 1 and one clear line when it cannot. */
public final class Launcher {

    private final Path root;
    private final Console console;
    private final Suite suite;

    private Launcher(Path root, Console console) {
        this.root = root;
        this.console = console;
        StackFolders folders = new StackFolders(root, root.resolve("deploy/stack/target/servers"));
        this.suite =
                new Suite(root, root.resolve(".mnr"), new Preparation(folders, console), SuitePorts.usual(), console);
    }

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("mnr.root")).toAbsolutePath();
        int exit;
        try {
            exit = new Launcher(root, new Console(System.out))
                    .run(arguments[0], List.of(arguments).subList(1, arguments.length));
        } catch (ServerFailure | IllegalStateException | UncheckedIOException failure) {
            System.err.println("mnr: " + failure.getMessage());
            exit = 1;
        } finally {
            removeOwnCopy();
        }
        System.exit(exit);
    }

    private int run(String command, List<String> options) {
        return switch (command) {
            case "up" -> up(Set.copyOf(options));
            case "down" -> down();
            case "token" -> token(options.getFirst());
            default -> throw new ServerFailure("no command " + command);
        };
    }

    private int up(Set<String> options) {
        Instant began = Instant.now();
        Foreground foreground;
        try (FileLock _ = onlyOneAtATime()) {
            foreground = new Foreground(suite, console, root.resolve(".mnr/run/holder"));
            if (options.contains("--fresh")) {
                suite.stop();
                suite.drop();
                console.line("  ✓ dropped all data");
            }
            suite.parts().stream()
                    .filter(RunningServer::isAlive)
                    .forEach(part -> console.line(
                            "  ✓ %s already runs (pid %d, port %d)".formatted(part.name(), part.pid(), part.port())));
            suite.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.line(String.format(
                Locale.ROOT,
                "%nReady in %.1f s.%n%n%s",
                Duration.between(began, Instant.now()).toMillis() / 1000.0,
                Welcome.to(suite.ports())));
        if (options.contains("--demo")) {
            demo();
        }
        if (options.contains("--detach")) {
            foreground.letGo();
        } else {
            foreground.stay();
        }
        return 0;
    }

    private FileLock onlyOneAtATime() throws IOException {
        Path file = root.resolve(".mnr/run/lock");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return Optional.ofNullable(channel.tryLock()).orElseGet(() -> {
            console.line("  … another ./mnr up is starting this suite; waiting for it");
            try {
                return channel.lock();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int down() {
        if (suite.stop().isEmpty()) {
            console.line("Nothing was running.");
        }
        return 0;
    }

    private int token(String user) {
        RunningServer keycloak = suite.part("Keycloak")
                .filter(RunningServer::isAlive)
                .orElseThrow(() -> new ServerFailure("Keycloak does not run: ./mnr up"));
        console.line(Tokens.at(Realm.issuer(keycloak.port())).forUser(user));
        return 0;
    }

    private void demo() {
        SuitePorts ports = suite.ports();
        String classes = root.resolve("deploy/acceptance/target/launcher/*") + ":"
                + root.resolve("deploy/acceptance/target/classes");
        ProcessBuilder demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "mnr.acceptance.Demo")
                .inheritIO();
        demo.environment()
                .putAll(Map.of(
                        "MNR_REFERENCE", "http://127.0.0.1:" + ports.of(Service.REFERENCE),
                        "MNR_ASSESSMENT", "http://127.0.0.1:" + ports.of(Service.ASSESSMENT),
                        "MNR_REPORTING", "http://127.0.0.1:" + ports.of(Service.REPORTING),
                        "MNR_REALM", Realm.issuer(ports.stack().keycloak()).toString()));
        try {
            if (demo.start().waitFor() != 0) {
                throw new ServerFailure("the demo did not succeed; ./mnr up --demo goes on where it stopped");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    private static void removeOwnCopy() {
        String copy = System.getProperty("mnr.launcher");
        if (copy != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileTree.delete(Path.of(copy))));
        }
    }
}
