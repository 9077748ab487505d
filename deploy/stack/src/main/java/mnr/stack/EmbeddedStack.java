package mnr.stack;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import mnr.stack.keycloak.Realm;
import mnr.stack.postgres.ServiceDatabase;
import mnr.stack.prepared.Prepared;
import mnr.stack.server.Loopback;
import mnr.stack.server.Progress;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;

/** PostgreSQL, Kafka and Keycloak, running; closing it stops them. */
public final class EmbeddedStack implements AutoCloseable {

    private final StackPorts ports;
    private final Progress progress;
    private final Consumer<RunningServer> launched;
    private final List<RunningServer> running = new CopyOnWriteArrayList<>();

    private EmbeddedStack(StackPorts ports, Progress progress, Consumer<RunningServer> launched) {
        this.ports = ports;
        this.progress = progress;
        this.launched = launched;
    }

    /**
     * Starts the three servers, at the same time where they can, and returns once all answer. If one does not, the
     * others are stopped.
     *
     * @param launched hears of each process as soon as there is one, before it answers; from the thread that waits
     */
    public static EmbeddedStack start(
            Prepared prepared, StackSettings settings, Progress progress, Consumer<RunningServer> launched) {
        EmbeddedStack stack = new EmbeddedStack(settings.ports(), progress, launched);
        try {
            stack.startAll(prepared, settings);
            return stack;
        } catch (CompletionException e) {
            stack.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public StackPorts ports() {
        return ports;
    }

    public String jdbcUrl(ServiceDatabase database) {
        return database.jdbcUrl(ports.postgres());
    }

    public String bootstrapServers() {
        return Loopback.HOST + ":" + ports.kafka();
    }

    /** The issuer of the realm's tokens; also the URL that a service is given to trust it. */
    public URI issuer() {
        return Realm.issuer(ports.keycloak());
    }

    /** Stops the servers, the last started first. */
    @Override
    public void close() {
        running.reversed().forEach(RunningServer::stop);
        running.clear();
    }

    private void startAll(Prepared prepared, StackSettings settings) {
        prepared.seed(settings.data());
        CompletableFuture<Void> kafka =
                inParallel(() -> start(prepared.kafka(settings.data(), settings.logs()), ports.kafka()));
        CompletableFuture<Void> postgresThenKeycloak = inParallel(() -> {
            start(prepared.postgres(settings.data(), settings.logs(), settings.durability()), ports.postgres());
            start(prepared.keycloak(settings.data(), settings.logs(), ports.postgres()), ports.keycloak());
        });
        // waits for both also when one fails, so that no server is launched after the others were stopped
        CompletableFuture.allOf(kafka, postgresThenKeycloak).join();
    }

    private void start(Server server, int port) {
        progress.step("starting " + server.name(), () -> {
            RunningServer process = server.launch(port);
            running.add(process);
            launched.accept(process);
            server.awaitReady(process);
        });
    }

    private static CompletableFuture<Void> inParallel(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }
}
