package mnr.stack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import mnr.stack.app.ServiceApp;
import mnr.stack.app.ServiceServer;
import mnr.stack.app.ServiceSurroundings;
import mnr.stack.postgres.Durability;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.Prepared;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.Progress;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;
import mnr.stack.server.ServerFailure;

/**
 * PostgreSQL, Kafka, Keycloak and the three services over one state folder. Starting leaves alone what already runs; the
 * death of one part leaves the others alone.
 */
public final class Suite {

    private final Path root;
    private final Path state;
    private final Supplier<Preparation> preparation;
    private final SuitePorts ports;
    private final Map<String, String> settings;
    private final Progress progress;
    private final Parts parts;
    private boolean ended;

    /**
     * @param root the repository, for the services that were built in it
     * @param state the folder of this suite's data, logs, temporary files and part files
     */
    public Suite(
            Path root,
            Path state,
            Preparation preparation,
            SuitePorts ports,
            Map<String, String> settings,
            Progress progress) {
        this(root, state, () -> preparation, ports, settings, progress);
    }

    /**
     * @param preparation asked for once something is to be started
     * @param settings what each service gets beside its addresses and secrets, in its environment
     */
    public Suite(
            Path root,
            Path state,
            Supplier<Preparation> preparation,
            SuitePorts ports,
            Map<String, String> settings,
            Progress progress) {
        this.root = root;
        this.state = state;
        this.preparation = preparation;
        this.ports = ports;
        this.settings = Map.copyOf(settings);
        this.progress = progress;
        this.parts = new Parts(state.resolve("run"));
    }

    /** Starts what does not run yet and returns once all answers. */
    public void start() {
        start(Selection.all(), _ -> {});
    }

    /**
     * Starts what does not run yet of the selection and returns once all of it answers.
     *
     * @param launched hears of each process as soon as there is one
     */
    public void start(Selection selection, Consumer<RunningServer> launched) {
        selection.parts().forEach(this::checkPorts);
        Preparation made = preparation.get();
        Prepared prepared = selection.quick() ? made.prepare() : made.prepareWithoutAot();
        prepared.seed(data());
        if (!prepared.isOrigin(data())) {
            progress.note("the data were made with another realm or server version; ./mnr up --fresh starts anew");
        }
        Start start = new Start(selection, launched);
        Together.run(() -> start.ensure(Part.KAFKA, () -> prepared.kafka(data(), logs())), () -> {
            start.ensure(Part.POSTGRES, () -> prepared.postgres(data(), logs(), Durability.DURABLE));
            int database = ports.of(Part.POSTGRES);
            start.ensure(Part.KEYCLOAK, () -> prepared.keycloak(data(), logs(), database));
        });
        Together.run(
                () -> start.ensure(Part.REFERENCE, () -> server(Service.REFERENCE, selection)),
                () -> start.ensure(Part.ASSESSMENT, () -> server(Service.ASSESSMENT, selection)),
                () -> start.ensure(Part.REPORTING, () -> server(Service.REPORTING, selection)));
    }

    private ServiceServer server(Service service, Selection selection) {
        ServiceApp app = app(service);
        return new ServiceServer(
                selection.quick() ? app : app.withoutAot(),
                surroundings(service),
                log(service),
                tmp().resolve(service.title()));
    }

    /** What the build made of the service, in the cache. */
    public ServiceApp app(Service service) {
        Path built = root.resolve(service.title() + "-service/target/quarkus-app");
        return ServiceApp.of(preparation.get().cache(), service.database(), built);
    }

    /** What the service finds around it in this suite. */
    public ServiceSurroundings surroundings(Service service) {
        return ServiceSurroundings.of(service.database(), ports.stack(), ports.managementOf(service))
                .with(settings);
    }

    /** Before anything is started, so that a taken port costs no waiting. */
    private void checkPorts(Part part) {
        if (!runs(part)) {
            checkFree(part, ports.of(part));
            part.service().ifPresent(service -> checkFree(part, ports.managementOf(service)));
        }
    }

    private static void checkFree(Part part, int port) {
        if (!FreePort.isFree(port)) {
            throw new ServerFailure("port %d, where %s is to answer, is taken by %s; end that one, or take other ports"
                            .formatted(port, part.title(), PortHolder.of(port))
                    + " for this suite (--port-base)");
        }
    }

    /** Takes in a process that somebody else started as one of the parts. */
    public synchronized void adopt(RunningServer part) {
        if (ended) {
            part.stop();
            throw new ServerFailure("the suite was stopped while " + part.name() + " started");
        }
        try {
            parts.remember(part);
        } catch (RuntimeException e) {
            // nobody would find it again
            part.stop();
            throw e;
        }
    }

    /** Whether the part runs, answering or not. */
    public boolean runs(Part part) {
        return part(part.title()).filter(RunningServer::isAlive).isPresent();
    }

    public PartState state(Part part) {
        Optional<RunningServer> server = part(part.title());
        if (server.isEmpty()) {
            return PartState.DOWN;
        }
        if (!server.get().isAlive()) {
            return PartState.DIED;
        }
        return new Probe(ports).answers(part) ? PartState.UP : PartState.STARTING;
    }

    /** All parts that were started and not stopped on purpose, the dead ones too. */
    public List<RunningServer> parts() {
        return parts.all();
    }

    public Optional<RunningServer> part(String name) {
        return parts.find(name);
    }

    /** Forgets the parts that ended without being stopped, after a word about them. */
    public void recover() {
        for (Path file : parts.forgetUnreadable()) {
            progress.note("recovered: " + file + " could not be read and was removed");
        }
        List<String> dead = parts.all().stream()
                .filter(part -> !part.isAlive())
                .map(RunningServer::name)
                .toList();
        if (!dead.isEmpty()) {
            dead.forEach(parts::forget);
            progress.note("recovered: " + String.join(", ", dead) + " had ended without being stopped");
        }
    }

    /** Stops every part, the last started first, and gives those that were alive. */
    public List<RunningServer> stop() {
        return stop(parts.all());
    }

    /** Stops these parts, the last started first, and gives those that were alive. */
    public List<RunningServer> stop(List<RunningServer> chosen) {
        List<RunningServer> stopped = new ArrayList<>();
        for (RunningServer part : chosen.reversed()) {
            if (parts.find(part.name()).filter(part::equals).isPresent()) {
                parts.forget(part.name());
            }
            if (part.isAlive()) {
                progress.step("stopped " + part.name(), part::stop);
                stopped.add(part);
            }
        }
        return stopped;
    }

    /** From now on this object starts nothing more: what is just being launched is stopped again. */
    public synchronized void end() {
        ended = true;
    }

    /** Drops all data; nothing may run. */
    public void drop() {
        FileTree.delete(data());
    }

    public SuitePorts ports() {
        return ports;
    }

    /** What the service wrote since it was last started. */
    public Path log(Service service) {
        return logs().resolve(service.title() + ".log");
    }

    private Path data() {
        return state.resolve("data");
    }

    private Path logs() {
        return state.resolve("log");
    }

    /** The parts' temporary files. */
    public Path tmp() {
        return state.resolve("tmp");
    }

    /** One start of a selection. */
    private final class Start {

        private final Selection selection;
        private final Consumer<RunningServer> launched;

        Start(Selection selection, Consumer<RunningServer> launched) {
            this.selection = selection;
            this.launched = launched;
        }

        void ensure(Part part, Supplier<Server> made) {
            if (!selection.has(part)) {
                return;
            }
            Server server = made.get();
            Optional<RunningServer> held = part(part.title()).filter(RunningServer::isAlive);
            if (held.isPresent()) {
                server.awaitReady(held.get());
                return;
            }
            int port = ports.of(part);
            checkFree(part, port);
            progress.step(part.title() + " on 127.0.0.1:" + port, () -> server.start(port, this::take, progress));
        }

        private void take(RunningServer running) {
            launched.accept(running);
            adopt(running);
        }
    }
}
