package mnr.stack.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A server that was started: all that is needed to watch and to stop it, also from another process.
 *
 * @param startedAt when the process started, which tells it from a later one with the same pid
 * @param port      where it answers, on 127.0.0.1
 */
public record RunningServer(String name, long pid, Instant startedAt, int port, Path log, StopSignal signal) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);
    // the start is kept in clock ticks since boot and read back through the wall clock
    private static final Duration CLOCK_JITTER = Duration.ofSeconds(2);

    static RunningServer of(String name, Process process, int port, Path log, StopSignal signal) {
        Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
        return new RunningServer(name, process.pid(), startedAt, port, log, signal);
    }

    public boolean isAlive() {
        return process().isPresent() && !isZombie();
    }

    /** Asks for a clean stop and waits for it; a server that does not go within 30 s is killed. */
    public void stop() {
        stopWithin(PATIENCE);
    }

    /** Asks for a clean stop and waits for it; a server that does not go in time is killed, with its children. */
    public void stopWithin(Duration patience) {
        if (process().isPresent()) {
            ProcessGroup.signalOne(pid, signal);
            if (!ends(patience)) {
                kill();
            }
        }
    }

    /** Ends the server and its children at once; also the children of one that has ended. */
    public void kill() {
        ProcessGroup.kill(pid);
        ends(PATIENCE);
    }

    /** Remembers the server in {@code file}, for {@link #from(Path)}. */
    public void saveTo(Path file) {
        Properties properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("startedAt", startedAt.toString());
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("log", log.toString());
        properties.setProperty("signal", signal.name());
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(half)) {
                properties.store(writer, null);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server remembered in {@code file}, running or not; empty without such a file, or if it says nothing of use. */
    public static Optional<RunningServer> from(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new RunningServer(
                    properties.getProperty("name", ""),
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("startedAt", "")),
                    Integer.parseInt(properties.getProperty("port", "")),
                    Path.of(properties.getProperty("log", "")),
                    StopSignal.valueOf(properties.getProperty("signal", ""))));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(CLOCK_JITTER) < 0)
                .orElse(true);
    }

    /** By looking: the JDK tells of the end of a process that is no child of its JVM only seconds later. */
    private boolean ends(Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (isAlive()) {
            if (Instant.now().isAfter(deadline) || !paused()) {
                return false;
            }
        }
        return true;
    }

    private static boolean paused() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ended, but not yet collected by its parent, which in a container may never happen. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
