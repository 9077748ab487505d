package mnr.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import mnr.stack.postgres.Durability;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.Prepared;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;
import mnr.stack.server.Tether;

/**
 * The stack of a test run: one per JVM, on free ports, gone with the JVM and with its data. It is known by system
 * properties, because a test framework may load this class more than once.
 */
final class TestStack {

    private static final String POSTGRES = "mnr.stack.port.postgres";
    private static final String KAFKA = "mnr.stack.port.kafka";
    private static final String KEYCLOAK = "mnr.stack.port.keycloak";

    private TestStack() {}

    /** The ports of this JVM's stack, which is started if there is none. */
    static StackPorts ports() {
        // the one object that all class loaders share
        synchronized (System.getProperties()) {
            if (System.getProperty(KEYCLOAK) == null) {
                start();
            }
            return new StackPorts(
                    Integer.getInteger(POSTGRES), Integer.getInteger(KAFKA), Integer.getInteger(KEYCLOAK));
        }
    }

    private static void start() {
        StackFolders folders = StackFolders.locate();
        sweep(folders.tests());
        Prepared prepared = new Preparation(folders, Progress.logged()).prepare();
        Path own = folders.tests().resolve(Long.toString(ProcessHandle.current().pid()));
        FileTree.delete(own);
        StackPorts ports = StackPorts.free();
        StackSettings settings = new StackSettings(own.resolve("data"), own.resolve("logs"), Durability.FAST, ports);
        // held by its shell, not by this method: it has to be there also when no hook runs
        Tether tether = Tether.open();
        EmbeddedStack stack = EmbeddedStack.start(prepared, settings, Progress.logged(), tether::hold);
        Thread stop = new Thread(
                () -> {
                    stack.close();
                    tether.close();
                    FileTree.delete(own);
                },
                "stop of the stack");
        Runtime.getRuntime().addShutdownHook(stop);
        System.setProperty(POSTGRES, Integer.toString(ports.postgres()));
        System.setProperty(KAFKA, Integer.toString(ports.kafka()));
        System.setProperty(KEYCLOAK, Integer.toString(ports.keycloak()));
    }

    /** Deletes what JVMs left that were killed. */
    private static void sweep(Path tests) {
        if (!Files.isDirectory(tests)) {
            return;
        }
        try (Stream<Path> folders = Files.list(tests)) {
            List<Path> left = folders.filter(
                            folder -> isGone(folder.getFileName().toString()))
                    .toList();
            left.forEach(FileTree::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGone(String pid) {
        return pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }
}
