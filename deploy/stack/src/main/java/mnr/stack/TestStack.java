package mnr.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.Prepared;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;
import mnr.stack.server.Tether;
import mnr.stack.shared.MavenBuild;
import mnr.stack.shared.SharedStack;

/**
 * The stack as the tests of this JVM use it. Under Maven it is the build's, with databases, a realm and a Kafka namespace
 * of this JVM's own; without Maven the JVM has a stack for itself, gone with it and with its data. It is known by
 * system properties, because a test framework may load this class more than once.
 *
 * @param number which of the JVMs that share the stack this is, from 1; 0 if it is alone
 */
record TestStack(StackPorts ports, int number) {

    private static final String POSTGRES = "mnr.stack.port.postgres";
    private static final String KAFKA = "mnr.stack.port.kafka";
    private static final String KEYCLOAK = "mnr.stack.port.keycloak";
    private static final String NUMBER = "mnr.stack.number";

    /** This JVM's, which is started or attached to if that was not done before. */
    static TestStack get() {
        // the one object that all class loaders share
        synchronized (System.getProperties()) {
            if (System.getProperty(NUMBER) == null) {
                remember(begin());
            }
            StackPorts ports = new StackPorts(
                    Integer.getInteger(POSTGRES), Integer.getInteger(KAFKA), Integer.getInteger(KEYCLOAK));
            return new TestStack(ports, Integer.getInteger(NUMBER));
        }
    }

    String jdbcUrl(ServiceDatabase database) {
        return database.jdbcUrl(ports.postgres(), suffix());
    }

    /** The name of this JVM's database of the service. */
    String database(ServiceDatabase service) {
        return service.database() + suffix();
    }

    private String suffix() {
        return isAlone() ? "" : "_" + number;
    }

    URI issuer() {
        return Realm.issuer(ports.keycloak(), isAlone() ? Realm.NAME : Realm.spare(number));
    }

    /** The value of {@code mnr.kafka.namespace}. */
    Optional<String> kafkaNamespace() {
        return isAlone() ? Optional.empty() : Optional.of("jvm-" + number);
    }

    private boolean isAlone() {
        return number == 0;
    }

    private static void remember(TestStack stack) {
        System.setProperty(POSTGRES, Integer.toString(stack.ports.postgres()));
        System.setProperty(KAFKA, Integer.toString(stack.ports.kafka()));
        System.setProperty(KEYCLOAK, Integer.toString(stack.ports.keycloak()));
        System.setProperty(NUMBER, Integer.toString(stack.number));
    }

    private static TestStack begin() {
        StackFolders folders = StackFolders.locate();
        sweep(folders.tests());
        return MavenBuild.ofThisProcess().map(build -> attach(folders, build)).orElseGet(() -> start(folders));
    }

    private static TestStack attach(StackFolders folders, MavenBuild build) {
        SharedStack stack = SharedStack.attach(folders, build, Progress.logged());
        // the hook keeps the attachment: nothing else here is as long-lived as the JVM
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "detach from the build's stack"));
        return new TestStack(stack.ports(), stack.number());
    }

    private static TestStack start(StackFolders folders) {
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
        return new TestStack(ports, 0);
    }

    /** Deletes what JVMs and builds left that were killed. */
    private static void sweep(Path tests) {
        if (!Files.isDirectory(tests)) {
            return;
        }
        SharedStack.sweep(tests);
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
