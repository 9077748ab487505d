package mnr.bench.suite;

import java.util.Optional;

import mnr.stack.app.ServiceServer;
import mnr.stack.server.Aot;
import mnr.stack.server.FreePort;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Server;
import mnr.stack.server.Tether;

/** A service of a measured suite, which can be stopped and started as often as it takes. */
public final class MeasuredPart {

    private final ServiceServer server;
    private final Tether tether;
    private final int port = FreePort.next();
    private Optional<RunningServer> running = Optional.empty();

    MeasuredPart(ServiceServer server, Tether tether) {
        this.server = server;
        this.tether = tether;
    }

    /** Whether there is an AOT cache of its build. */
    public boolean isTrained() {
        return server.app().isTrained();
    }

    /**
     * Starts it, after a stop if it runs, and returns once it is ready.
     *
     * @param trained whether with the AOT cache of its build, if there is one
     * @return seconds from the launch of its process to its readiness
     */
    public double start(boolean trained) {
        stop();
        Server started = trained ? server : server.with(Aot.NONE);
        long began = System.nanoTime();
        RunningServer process = started.launch(port);
        running = Optional.of(process);
        tether.hold(process);
        started.awaitReady(process);
        return (System.nanoTime() - began) / 1e9;
    }

    /** Stops it, if it runs; {@link #start} starts it again. */
    public void stop() {
        running.ifPresent(RunningServer::stop);
        running = Optional.empty();
    }

    /** Where its API answers, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Of its process, which runs. */
    public long pid() {
        return running.orElseThrow().pid();
    }
}
