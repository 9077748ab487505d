package mnr.stack.cache;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

import mnr.stack.server.Progress;
import mnr.stack.server.ServerCommand;

/** Another process that wants an entry, says when it has it, and holds it until it is let go. */
final class OtherJvm implements AutoCloseable {

    /** A line is added for every time that the entry was made. */
    static final String MADE = "made.log";

    private final Process process;
    private final BufferedReader out;

    private OtherJvm(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    /** @param bytes the size of the entry, if it is missing; making it takes {@code millis} */
    static OtherJvm wanting(Path cache, EntryName name, int bytes, long millis) throws IOException {
        return new OtherJvm(new ProcessBuilder(
                        ServerCommand.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJvm.class.getName(),
                        cache.toString(),
                        name.kind(),
                        name.digest(),
                        Integer.toString(bytes),
                        Long.toString(millis))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Returns once it says {@code word}. */
    OtherJvm says(String word) throws IOException {
        String line = out.readLine();
        if (!word.equals(line)) {
            throw new IllegalStateException("it says " + line + " and not " + word);
        }
        return this;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        EntryName name = new EntryName(arguments[1], arguments[2]);
        Cache.at(folder, Progress.silent()).require(name, "", half -> {
            write(folder.resolveSibling(MADE), half, new byte[Integer.parseInt(arguments[3])]);
            System.out.println("making");
            LockSupport.parkNanos(Long.parseLong(arguments[4]) * 1_000_000);
        });
        System.out.println("ready");
        System.in.read();
    }

    private static void write(Path made, Path half, byte[] content) {
        try {
            Files.writeString(made, "made\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.createDirectories(half);
            Files.write(half.resolve("file"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
