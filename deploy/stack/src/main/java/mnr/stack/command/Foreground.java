package mnr.stack.command;

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

import mnr.stack.launcher.Suite;
import mnr.stack.server.RunningServer;
import mnr.stack.server.ServerFailure;

/**
 * Stays while the suite runs: tells of a part that died, and at Ctrl-C stops what was started since this launcher began,
 * also by a later {@code ./mnr up} that brought a dead part back. What ran before is left alone. A tether ends the parts
 * even if this process is killed, from the launch of the first one on.
 */
final class Foreground {

    private static final Duration LOOK = Duration.ofMillis(500);

    private static volatile boolean ending;

    private final Workplace workplace;
    private final Suite suite;
    private final Console console;
    private final Hold hold = new Hold();
    private final Set<Long> foreign = new HashSet<>();
    private final Set<Long> mourned = new HashSet<>();
    private final Thread hook = new Thread(this::stopOwn, "stop");
    private volatile Runnable before = () -> {};

    Foreground(Workplace workplace) {
        this.workplace = workplace;
        this.suite = workplace.suite();
        this.console = workplace.console();
        suite.parts().stream()
                .filter(RunningServer::isAlive)
                .map(RunningServer::pid)
                .forEach(foreign::add);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether a launcher of this JVM was told to stop. */
    static boolean isEnding() {
        return ending;
    }

    /** From now on the part ends with this process. */
    void hold(RunningServer part) {
        hold.add(part);
    }

    /** What is to be broken off before the parts are stopped. */
    void before(Runnable work) {
        before = work;
    }

    private List<RunningServer> own() {
        return suite.parts().stream()
                .filter(part -> !foreign.contains(part.pid()))
                .toList();
    }

    private void stopOwn() {
        ending = true;
        suite.end();
        before.run();
        suite.stop(own());
    }

    /** From now on the parts go on without this launcher. */
    void letGo() {
        Runtime.getRuntime().removeShutdownHook(hook);
        hold.close();
    }

    /** Returns once there is nothing left to hold; at once if another launcher holds the suite or nothing was started. */
    void stay() {
        Path holder = workplace.state().resolve("run/holder");
        try (FileChannel channel = FileChannel.open(holder, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || own().isEmpty()) {
                console.line("The suite goes on running; %s stops it.".formatted(workplace.typed("down")));
                letGo();
                return;
            }
            console.line("Ctrl-C or %s stops it. Logs: %s"
                    .formatted(workplace.typed("down"), workplace.typed("logs <part>")));
            watch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch() {
        for (List<RunningServer> own = own(); !own.isEmpty(); own = own()) {
            if (hold.renewed()) {
                console.note("the shell that ends the suite with this process had died; there is another one now");
            }
            own.forEach(this::look);
            LockSupport.parkNanos(LOOK.toNanos());
        }
        hold.close();
        if (!ending) {
            console.line("The suite was stopped.");
        }
    }

    private void look(RunningServer part) {
        if (part.isAlive()) {
            hold.add(part);
        } else if (!ending && suite.part(part.name()).filter(part::equals).isPresent() && mourned.add(part.pid())) {
            console.bad("%s (pid %d) ended by itself; %s starts it again; the last lines of its log:%n%s"
                    .formatted(part.name(), part.pid(), workplace.typed("up"), ServerFailure.lastLines(part.log())));
            DiskSpace.complaint(workplace.state()).ifPresent(console::bad);
        }
    }
}
