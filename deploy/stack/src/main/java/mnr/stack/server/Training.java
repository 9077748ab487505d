package mnr.stack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A start that records an AOT cache: the server is started, used a little and stopped, and its JVM then has another one
 * write the cache. Only what that one says counts: the exit code is a signal's. Whatever ends this JVM or interrupts its
 * thread ends both.
 */
public final class Training {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String COMPLETE = "AOTCache creation is complete";

    private final Server server;
    private final boolean gentle;

    private Training(Server server, boolean gentle) {
        this.server = server;
        this.gentle = gentle;
    }

    public Training(Server server) {
        this(server, false);
    }

    /** The same at a low priority, for a training beside something that is used. */
    public static Training gentle(Server server) {
        return new Training(server, true);
    }

    /**
     * Writes the cache to {@code file}.
     *
     * @param use what is asked of the server so that it loads what it will need
     */
    public void record(Path file, Consumer<RunningServer> use) {
        Server recorded = server.with(Aot.recordedTo(file));
        try (Tether tether = Tether.open()) {
            RunningServer running = recorded.launch(FreePort.next());
            try {
                tether.holdHard(running.pid());
                if (gentle) {
                    ServerCommand.succeeds("renice", "-n", "15", "-p", Long.toString(running.pid()));
                }
                recorded.awaitReady(running);
                use.accept(running);
                running.stopWithin(PATIENCE);
                check(file, running.log());
            } finally {
                running.kill();
            }
        }
    }

    private void check(Path file, Path log) {
        try {
            if (!Files.exists(file)
                    || !Files.readString(log, StandardCharsets.UTF_8).contains(COMPLETE)) {
                throw ServerFailure.withLog(server.name() + " left no complete AOT cache", log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
