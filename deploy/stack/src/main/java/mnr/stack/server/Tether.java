package mnr.stack.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ends servers when this JVM dies in a way that runs no shutdown hook (kill -9): a small shell whose standard input
 * closes with the JVM, and which then signals the servers that it was told of.
 */
public final class Tether implements AutoCloseable {

    private static final String SCRIPT = "while read -r signal pid; do all=\"$all "
            + ProcessGroup.script("$signal", "$pid") + "\"; done; eval \"$all\"";

    private final Process shell;
    private final OutputStream input;

    private Tether(Process shell) {
        this.shell = shell;
        this.input = shell.getOutputStream();
    }

    public static Tether open() {
        List<String> words = Stream.concat(ProcessGroup.prefix(), Stream.of("sh", "-c", SCRIPT))
                .toList();
        try {
            return new Tether(new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new ServerFailure("cannot start the shell that watches this JVM", e);
        }
    }

    /** From now on the server gets its signal when this JVM is gone. */
    public void hold(RunningServer server) {
        hold(server.pid(), server.signal());
    }

    /** From now on the process and its children are killed when this JVM is gone. */
    void holdHard(long pid) {
        hold(pid, StopSignal.KILL);
    }

    private void hold(long pid, StopSignal signal) {
        try {
            input.write((signal + " " + pid + "\n").getBytes(StandardCharsets.US_ASCII));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the shell still watches; one that was killed is to be replaced. */
    public boolean isAlive() {
        return shell.isAlive();
    }

    /** Lets go: the servers are stopped by other means. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
