package mnr.stack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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
    private final Preparation preparation;
    private final SuitePorts ports;
    private final Progress progress;
    private final Parts parts;

    /**
     * @param root the repository, for the services that were built in it
     * @param state the folder of this suite's data, logs, copies and part files
     */
    public Suite(Path root, Path state, Preparation preparation, SuitePorts ports, Progress progress) {
        this.root = root;
        this.state = state;
        this.preparation = preparation;
        this.ports = ports;
        this.progress = progress;
        this.parts = new Parts(state.resolve("run"));
    }

    /** Starts what does not run yet and returns once all answers. */
    public void start() {
        checkPorts();
        Prepared prepared = preparation.prepare();
        prepared.seed(data());
        if (!prepared.isOrigin(data())) {
            progress.note("the data were made with another realm or server version; ./mnr up --fresh starts anew");
        }
        together(() -> ensure(prepared.kafka(data(), logs()), ports.stack().kafka()), () -> {
            ensure(
                    prepared.postgres(data(), logs(), Durability.DURABLE),
                    ports.stack().postgres());
            ensure(
                    prepared.keycloak(data(), logs(), ports.stack().postgres()),
                    ports.stack().keycloak());
        });
        together(() -> start(Service.REFERENCE), () -> start(Service.ASSESSMENT), () -> start(Service.REPORTING));
    }

    private void start(Service service) {
        ServiceApp app = ServiceApp.of(
                preparation.cache(), service.database(), root.resolve(service.title() + "-service/target/quarkus-app"));
        ServiceSurroundings surroundings =
                ServiceSurroundings.of(service.database(), ports.stack(), ports.managementOf(service));
        Path log = logs().resolve(service.title() + ".log");
        ensure(
                new ServiceServer(app, surroundings, log, state.resolve("tmp").resolve(service.title())),
                ports.of(service));
    }

    private void ensure(Server server, int port) {
        Optional<RunningServer> held = parts.find(server.name()).filter(RunningServer::isAlive);
        if (held.isPresent()) {
            server.awaitReady(held.get());
            return;
        }
        checkFree(server.name(), port);
        progress.step(server.name() + " on 127.0.0.1:" + port, () -> server.start(port, parts::remember, progress));
    }

    /** Before anything is started, so that a taken port costs no waiting. */
    private void checkPorts() {
        checkPort("PostgreSQL", ports.stack().postgres());
        checkPort("Kafka", ports.stack().kafka());
        checkPort("Keycloak", ports.stack().keycloak());
        for (Service service : Service.values()) {
            checkPort(service.title(), ports.of(service));
            checkPort(service.title(), ports.managementOf(service));
        }
    }

    private void checkPort(String part, int port) {
        if (!runs(part)) {
            checkFree(part, port);
        }
    }

    private static void checkFree(String part, int port) {
        if (!FreePort.isFree(port)) {
            throw new ServerFailure("port " + port + ", where " + part
                    + " is to answer, is taken by another program; end that one and try again");
        }
    }

    private boolean runs(String name) {
        return parts.find(name).filter(RunningServer::isAlive).isPresent();
    }

    /** All parts that were started and not stopped on purpose, the dead ones too. */
    public List<RunningServer> parts() {
        return parts.all();
    }

    public Optional<RunningServer> part(String name) {
        return parts.find(name);
    }

    /** Stops every part, the last started first, and gives those that were alive. */
    public List<RunningServer> stop() {
        return stop(parts.all());
    }

    /** Stops these parts, the last started first, and gives those that were alive. */
    public List<RunningServer> stop(List<RunningServer> chosen) {
        List<RunningServer> stopped = new ArrayList<>();
        for (RunningServer part : chosen.reversed()) {
            parts.forget(part);
            if (part.isAlive()) {
                progress.step("stopped " + part.name(), part::stop);
                stopped.add(part);
            }
        }
        return stopped;
    }

    /** Drops all data; nothing may run. */
    public void drop() {
        FileTree.delete(data());
    }

    public SuitePorts ports() {
        return ports;
    }

    private Path data() {
        return state.resolve("data");
    }

    private Path logs() {
        return state.resolve("log");
    }

    private static void together(Runnable... works) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (Runnable work : works) {
            CompletableFuture<Void> future = new CompletableFuture<>();
            Thread.ofPlatform().start(() -> {
                try {
                    work.run();
                    future.complete(null);
                } catch (RuntimeException e) {
                    future.completeExceptionally(e);
                }
            });
            running.add(future);
        }
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
