package mnr.stack.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import mnr.stack.server.Progress;

/**
 * Where a command speaks: a line when a step begins and one with its time when it is done.
 *
 * @param colour whether whoever reads sees colours
 * @param quiet whether only errors, and what was asked for, are of interest
 */
record Console(PrintStream out, PrintStream err, boolean colour, boolean quiet) implements Progress {

    private static final String GREEN = "\033[32m";
    private static final String YELLOW = "\033[33m";
    private static final String RED = "\033[31m";
    private static final String PLAIN = "\033[0m";

    @Override
    public void begun(String step) {
        line("  … " + step);
    }

    @Override
    public void done(String step, Duration elapsed) {
        good(String.format(Locale.ROOT, "%s (%.1f s)", step, elapsed.toMillis() / 1000.0));
    }

    @Override
    public void note(String text) {
        line("  " + in(YELLOW, "!") + " " + text);
    }

    void good(String text) {
        line("  " + in(GREEN, "✓") + " " + text);
    }

    /** What went wrong without ending the command. */
    void bad(String text) {
        err.println("  " + in(RED, "✗") + " " + text);
    }

    void line(String text) {
        if (!quiet) {
            out.println(text);
        }
    }

    /** What was asked for. */
    void answer(String text) {
        out.println(text);
    }

    String green(String text) {
        return in(GREEN, text);
    }

    String yellow(String text) {
        return in(YELLOW, text);
    }

    String red(String text) {
        return in(RED, text);
    }

    private String in(String escape, String text) {
        return colour ? escape + text + PLAIN : text;
    }
}
