package mnr.stack.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import mnr.stack.server.Progress;

/** A line when a step begins and one with its time when it is done. */
record Console(PrintStream out) implements Progress {

    @Override
    public void begun(String step) {
        out.printf("  … %s%n", step);
    }

    @Override
    public void done(String step, Duration elapsed) {
        out.printf(Locale.ROOT, "  ✓ %s (%.1f s)%n", step, elapsed.toMillis() / 1000.0);
    }

    @Override
    public void note(String text) {
        out.printf("  ! %s%n", text);
    }

    void line(String text) {
        out.println(text);
    }
}
