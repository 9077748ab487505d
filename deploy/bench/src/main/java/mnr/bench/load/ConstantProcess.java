package mnr.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import mnr.stack.server.FreePort;
import mnr.stack.server.ServerCommand;

/** A {@link ConstantServer} in a JVM of its own, which ends with this one however that ends. */
public final class ConstantProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ConstantProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns once it answers. */
    public static ConstantProcess start(int length) {
        int port = FreePort.next();
        try {
            Process process = new ProcessBuilder(
                            ServerCommand.java(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-XX:-UsePerfData",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ConstantServer.class.getName(),
                            Integer.toString(port),
                            Integer.toString(length))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
            if (output.readLine() == null) {
                throw new IllegalStateException("the constant server ended while it started");
            }
            return new ConstantProcess(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
