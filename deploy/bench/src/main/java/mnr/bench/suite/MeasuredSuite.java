package mnr.bench.suite;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import mnr.stack.EmbeddedStack;
import mnr.stack.Tokens;
import mnr.stack.app.ServiceApp;
import mnr.stack.app.ServiceServer;
import mnr.stack.app.ServiceSurroundings;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.Tether;

/**
 * PostgreSQL, as durable as in production, Kafka, Keycloak and the three services as {@code ./mnr up} runs them, on free
 * ports; closing it drops it with its data, and so does the end of this JVM.
 */
public final class MeasuredSuite implements AutoCloseable {

    private final Path state;
    private final EmbeddedStack stack;
    private final MeasuredServers servers;
    private final Tether tether;
    private final Map<ServiceDatabase, MeasuredPart> services = new EnumMap<>(ServiceDatabase.class);
    private final Thread hook = new Thread(this::drop, "stop of the measured suite");

    /**
     * @param state the folder of its data, logs and temporary files
     * @param stack which runs, and is stopped with the suite
     * @param servers what a limit may use of the stack
     * @param tether which holds the stack, and will hold the services
     */
    MeasuredSuite(Path state, EmbeddedStack stack, MeasuredServers servers, Tether tether) {
        this.state = state;
        this.stack = stack;
        this.servers = servers;
        this.tether = tether;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Adds a service, which does not run yet.
     *
     * @param settings for its environment, beside its addresses
     * @param manner how it is to be run
     */
    void add(ServiceApp app, Map<String, String> settings, UnaryOperator<ServiceServer> manner) {
        String name = app.service().database();
        ServiceSurroundings surroundings = ServiceSurroundings.of(app.service(), stack.ports(), FreePort.next())
                .with(settings);
        ServiceServer server = new ServiceServer(
                app,
                surroundings,
                state.resolve("log").resolve(name + ".log"),
                state.resolve("tmp").resolve(name));
        services.put(app.service(), new MeasuredPart(manner.apply(server), tether));
    }

    public MeasuredPart service(ServiceDatabase service) {
        return Objects.requireNonNull(services.get(service));
    }

    public MeasuredServers servers() {
        return servers;
    }

    /** A file that goes with the suite. */
    public Path file(String name) {
        return state.resolve(name);
    }

    /** A file that outlives the suite, in the folder of the reports. */
    public Path kept(String name) {
        return state.resolveSibling(name);
    }

    /** Starts all services, those that run after a stop, and returns once all are ready. */
    public void startServices() {
        List<CompletableFuture<Double>> starts = services.values().stream()
                .map(service -> CompletableFuture.supplyAsync(() -> service.start(true), Thread::startVirtualThread))
                .toList();
        CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
    }

    /** An access token of a user of the local realm. */
    public String token(String user) {
        return Tokens.at(stack.issuer()).forUser(user);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        drop();
    }

    private void drop() {
        services.values().forEach(MeasuredPart::stop);
        stack.close();
        tether.close();
        FileTree.delete(state);
    }
}
