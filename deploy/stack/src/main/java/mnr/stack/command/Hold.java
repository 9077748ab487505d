package mnr.stack.command;

import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

import mnr.stack.server.RunningServer;
import mnr.stack.server.Tether;

/** Ends processes with this one, however it ends: a tether, and another one when its shell has died. */
final class Hold implements AutoCloseable {

    private final Set<RunningServer> held = new LinkedHashSet<>();
    private Tether tether = Tether.open();

    synchronized void add(RunningServer part) {
        if (held.add(part)) {
            try {
                tether.hold(part);
            } catch (UncheckedIOException e) {
                // its shell has just died
                open();
            }
        }
    }

    /** Looks after the tether, and gives whether it had to be replaced. */
    synchronized boolean renewed() {
        if (tether.isAlive()) {
            return false;
        }
        open();
        return true;
    }

    private void open() {
        tether = Tether.open();
        held.removeIf(part -> !part.isAlive());
        held.forEach(tether::hold);
    }

    /** Lets go of all. */
    @Override
    public synchronized void close() {
        tether.close();
    }
}
