package mnr.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import mnr.stack.kafka.KafkaServer;
import mnr.stack.prepared.Preparation;
import mnr.stack.prepared.Prepared;
import mnr.stack.prepared.StackFolders;
import mnr.stack.server.FileTree;
import mnr.stack.server.FreePort;
import mnr.stack.server.Progress;
import mnr.stack.server.RunningServer;
import mnr.stack.server.Tether;

/** A broker of one test's own, beside the stack: the test may stop it and start it again without harm to others. */
public final class SpareBroker implements AutoCloseable {

    private final Path folder;
    private final KafkaServer server;
    private final int port;
    private final Tether tether = Tether.open();
    private RunningServer running;

    private SpareBroker(Path folder, KafkaServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.running = launch();
    }

    /** Starts an empty broker on a free port, with its data under {@code parent}; returns once it answers. */
    public static SpareBroker start(Path parent) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(parent), "kafka");
            Prepared prepared = new Preparation(StackFolders.locate(), Progress.silent()).prepare();
            prepared.seed(folder.resolve("data"));
            KafkaServer server = prepared.kafka(folder.resolve("data"), folder.resolve("logs"));
            return new SpareBroker(folder, server, FreePort.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** A clean stop, as of a broker that is upgraded. */
    public void stop() {
        running.stop();
    }

    /** Starts it on the same port with the data that it had; returns once it answers. */
    public void startAgain() {
        running = launch();
    }

    private RunningServer launch() {
        RunningServer launched = server.launch(port);
        tether.hold(launched);
        server.awaitReady(launched);
        return launched;
    }

    @Override
    public void close() {
        running.stop();
        tether.close();
        FileTree.delete(folder);
    }
}
