package mnr.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import mnr.stack.app.ServiceApp;
import mnr.stack.app.ServiceTraining;
import mnr.stack.cache.EntryName;
import mnr.stack.postgres.Durability;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.Prepared;
import mnr.stack.server.FileTree;
import mnr.stack.server.Progress;
import mnr.stack.server.Tether;

/** All that a suite of this build will want, made at once: for CI, for measurements, for whoever does not want to wait. */
public final class FullPreparation {

    private final Path root;
    private final Preparation preparation;
    private final Progress progress;

    /** @param root the repository, with the services built in it */
    public FullPreparation(Path root, Preparation preparation, Progress progress) {
        this.root = root;
        this.preparation = preparation;
        this.progress = progress;
    }

    /** Returns once nothing is left to prepare; a training has a stack of its own, on free ports. */
    public void prepare() {
        Prepared prepared = preparation.prepare();
        List<ServiceApp> untrained =
                apps().stream().filter(app -> !app.isTrained()).toList();
        if (!untrained.isEmpty()) {
            train(prepared, untrained);
        }
    }

    /** The built services, in the cache. */
    public List<ServiceApp> apps() {
        return Arrays.stream(ServiceDatabase.values())
                .map(service -> ServiceApp.of(preparation.cache(), service, built(service)))
                .toList();
    }

    /** The names of all that the cache keeps, or would keep, for this build; nothing is made or marked as used. */
    public Set<EntryName> names() {
        Set<EntryName> names = new HashSet<>(preparation.names());
        for (ServiceDatabase service : ServiceDatabase.values()) {
            if (Files.isDirectory(built(service))) {
                names.addAll(ServiceApp.names(service, built(service)));
            }
        }
        return names;
    }

    private Path built(ServiceDatabase service) {
        return root.resolve(service.database() + "-service/target/quarkus-app");
    }

    private void train(Prepared prepared, List<ServiceApp> untrained) {
        Path own = root.resolve(".mnr/prepare/" + ProcessHandle.current().pid());
        Path logs = root.resolve(".mnr/log/prepare");
        StackSettings settings =
                new StackSettings(own.resolve("data"), logs.resolve("stack"), Durability.FAST, StackPorts.free());
        try (Tether tether = Tether.open();
                EmbeddedStack stack = EmbeddedStack.start(prepared, settings, progress, tether::hold)) {
            ServiceTraining training =
                    new ServiceTraining(preparation.cache(), stack.ports(), logs, own.resolve("tmp"));
            untrained.forEach(training::train);
        } finally {
            FileTree.delete(own);
        }
    }
}
