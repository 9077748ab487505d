package mnr.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import mnr.stack.EmbeddedStack;
import mnr.stack.FullPreparation;
import mnr.stack.StackPorts;
import mnr.stack.StackSettings;
import mnr.stack.app.ServiceApp;
import mnr.stack.app.ServiceServer;
import mnr.stack.postgres.Durability;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.Prepared;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;
import mnr.stack.server.Tether;

import static java.util.Objects.requireNonNull;

/** Starts suites for the scenarios of one run. */
public final class Suites {

    private static final String OWN = "suite-";
    private static final String POSTGRES = "PostgreSQL";

    private final Path root;
    private final Path folder;
    private final Progress progress;

    /**
     * @param root the repository with the built services
     * @param folder where each suite has its data and logs
     */
    public Suites(Path root, Path folder, Progress progress) {
        this.root = root;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * A fresh suite, ready, with an AOT cache of each service.
     *
     * @param settings for the services' environment, beside their addresses
     */
    public MeasuredSuite start(Map<String, String> settings) {
        return start(settings, FullPreparation::prepare, server -> server);
    }

    /** As {@link #start(Map)}, but the services run as where they are deployed, and have no AOT cache. */
    public MeasuredSuite startDeployed(Map<String, String> settings) {
        return start(settings, _ -> {}, ServiceServer::deployed);
    }

    private MeasuredSuite start(
            Map<String, String> settings, Consumer<FullPreparation> first, UnaryOperator<ServiceServer> manner) {
        sweep();
        StackFolders folders = new StackFolders(root, root.resolve("deploy/stack/target/servers"));
        Preparation preparation = new Preparation(folders, progress);
        FullPreparation full = new FullPreparation(root, preparation, progress);
        first.accept(full);
        Prepared prepared = preparation.prepare();
        return progress.step("starting a suite to measure", () -> start(prepared, full.apps(), settings, manner));
    }

    private MeasuredSuite start(
            Prepared prepared,
            List<ServiceApp> apps,
            Map<String, String> settings,
            UnaryOperator<ServiceServer> manner) {
        Path state = folder.resolve(OWN + ProcessHandle.current().pid());
        FileTree.delete(state);
        Tether tether = Tether.open();
        StackSettings own =
                new StackSettings(state.resolve("data"), state.resolve("log"), Durability.DURABLE, StackPorts.free());
        Map<String, Long> pids = new ConcurrentHashMap<>();
        EmbeddedStack stack = EmbeddedStack.start(prepared, own, Progress.silent(), server -> {
            tether.hold(server);
            pids.put(server.name(), server.pid());
        });
        MeasuredServers servers = new MeasuredServers(
                stack.ports().postgres(),
                requireNonNull(pids.get(POSTGRES)),
                stack.bootstrapServers(),
                prepared.kafka());
        MeasuredSuite suite = new MeasuredSuite(state, stack, servers, tether);
        apps.forEach(app -> suite.add(app, settings, manner));
        try {
            suite.startServices();
            return suite;
        } catch (CompletionException failure) {
            suite.close();
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Deletes what runs left that were killed. */
    private void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left =
                    files.filter(file -> isLeft(file.getFileName().toString())).toList();
            left.forEach(FileTree::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(String name) {
        return name.matches(OWN + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(OWN.length())))
                        .isEmpty();
    }
}
