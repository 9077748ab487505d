package mnr.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import mnr.stack.EmbeddedStack;
import mnr.stack.FullPreparation;
import mnr.stack.StackPorts;
import mnr.stack.StackSettings;
import mnr.stack.app.ServiceApp;
import mnr.stack.postgres.Durability;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.Prepared;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;
import mnr.stack.server.Tether;

/** Starts suites for the scenarios of one run. */
public final class Suites {

    private static final String OWN = "suite-";

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
        sweep();
        StackFolders folders = new StackFolders(root, root.resolve("deploy/stack/target/servers"));
        Preparation preparation = new Preparation(folders, progress);
        FullPreparation full = new FullPreparation(root, preparation, progress);
        full.prepare();
        return progress.step("starting a suite to measure", () -> start(preparation.prepare(), full.apps(), settings));
    }

    private MeasuredSuite start(Prepared prepared, List<ServiceApp> apps, Map<String, String> settings) {
        Path state = folder.resolve(OWN + ProcessHandle.current().pid());
        FileTree.delete(state);
        Tether tether = Tether.open();
        StackSettings own =
                new StackSettings(state.resolve("data"), state.resolve("log"), Durability.DURABLE, StackPorts.free());
        EmbeddedStack stack = EmbeddedStack.start(prepared, own, Progress.silent(), tether::hold);
        MeasuredSuite suite = new MeasuredSuite(state, stack, tether, apps, settings);
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
