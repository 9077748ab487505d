package mnr.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerFailure;
import mnr.stack.server.Tether;

/**
 * Stays while the suite runs: tells of a part that died, and at Ctrl-C stops what was started since this launcher began,
 * also by a later {@code ./mnr up} that brought a dead part back. What ran before is left alone. The tether ends the parts
 * even if this process is killed.
 */
final class Foreground {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Suite suite;
    private final Console console;
    private final Path holder;
    private final Set<Long> foreign = new HashSet<>();
    private final Set<Long> held = new HashSet<>();
    private final Set<Long> mourned = new HashSet<>();
    private final Thread hook = new Thread(this::stopOwn, "stop");

    /** @param holder a file that is locked while a launcher stays in the foreground */
    Foreground(Suite suite, Console console, Path holder) {
        this.suite = suite;
        this.console = console;
        this.holder = holder;
        suite.parts().stream()
                .filter(RunningServer::isAlive)
                .map(RunningServer::pid)
                .forEach(foreign::add);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private List<RunningServer> own() {
        return suite.parts().stream()
                .filter(part -> !foreign.contains(part.pid()))
                .toList();
    }

    private void stopOwn() {
        suite.stop(own());
    }

    /** From now on the parts go on without this launcher. */
    void letGo() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** Returns once there is nothing left to hold; at once if another launcher holds the suite or nothing was started. */
    void stay() {
        try (FileChannel channel = FileChannel.open(holder, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || own().isEmpty()) {
                console.line("The suite goes on running; ./mnr down stops it.");
                letGo();
                return;
            }
            console.line("Ctrl-C or ./mnr down stops it. Logs: .mnr/log/");
            watch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch() {
        try (Tether tether = Tether.open()) {
            for (List<RunningServer> own = own(); !own.isEmpty(); own = own()) {
                own.forEach(part -> look(part, tether));
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        console.line("The suite was stopped.");
    }

    private void look(RunningServer part, Tether tether) {
        if (!part.isAlive()) {
            if (mourned.add(part.pid())) {
                console.line("  ✗ %s (pid %d) ended by itself; ./mnr up starts it again; the last lines of its log:%n%s"
                        .formatted(part.name(), part.pid(), ServerFailure.lastLines(part.log())));
            }
        } else if (held.add(part.pid())) {
            tether.hold(part);
        }
    }
}
